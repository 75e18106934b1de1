#include "page_style.h"

#include <stddef.h>

/* Contrast of every text to its ground is at least 4.5:1 in both schemes (WCAG 2.1, 1.4.3). */
const char *const page_style[] = {
    ":root{--page:#f4f5f7;--card:#fff;--text:#1c2128;--quiet:#5a6370;--line:#dfe3e8;"
    "--link:#0b57a4;--likely:#805300;--doubtful:#b3261e;--tint:#fdf0ee;--hatch:#e4e7eb;"
    "--mark:#2f7d6b;--target:#fff6d6}",
    "@media screen and (prefers-color-scheme:dark){:root{--page:#14171b;--card:#1d2126;"
    "--text:#e4e7eb;--quiet:#9aa4b0;--line:#333a42;--link:#8ab8ee;--likely:#e2b566;"
    "--doubtful:#f2938a;--tint:#33211f;--hatch:#2c323a;--mark:#6cc4ae;--target:#3a3418}}",
    "*{box-sizing:border-box}",
    "body{margin:0;background:var(--page);color:var(--text);font:1rem/1.6 system-ui,\"Segoe UI\","
    "\"Noto Sans\",sans-serif}",
    "[lang=ko]{font-family:\"Noto Sans KR\",\"Noto Sans CJK KR\",\"Apple SD Gothic Neo\",\"Malgun "
    "Gothic\",system-ui,sans-serif;word-break:keep-all}",
    "main,footer{max-width:90rem;margin:0 auto;padding:0 1.5rem}",
    "main{padding-top:1.25rem}",
    "a{color:var(--link)}",
    "a:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}",
    "p{margin:0;overflow-wrap:anywhere}",
    "h1{margin:0;font-size:.875rem;font-weight:600;color:var(--quiet)}",
    "h2{margin:.25rem 0 .5rem;font-size:1.5rem;line-height:1.3;overflow-wrap:anywhere}",
    "section+section{margin-top:3rem}",
    ".sum,.jumps{color:var(--quiet)}",
    ".sum b{color:var(--text)}",
    ".jumps a{padding:.2rem}",
    ".sources{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem;margin:1.25rem 0;padding:0 "
    "8.5rem 0 4.5rem}",
    "h3{margin:0 0 .25rem;font-size:1.125rem;line-height:1.4}",
    ".sources p{font-size:.875rem;color:var(--quiet)}",
    "table{width:100%;table-layout:fixed;border-collapse:separate;border-spacing:0;"
    "background:var(--card);border:1px solid var(--line);border-radius:.5rem}",
    "th,td{padding:.55rem .75rem;vertical-align:top;text-align:left}",
    "thead th{position:sticky;top:0;z-index:1;background:var(--card);color:var(--quiet);"
    "font-size:.8125rem;font-weight:600;border-bottom:1px solid var(--line);border-radius:.5rem "
    ".5rem 0 0}",
    "thead th:first-child{width:4.5rem}",
    "thead th:last-child{width:8.5rem}",
    "tbody th,tbody td{border-top:1px solid transparent}",
    "tbody tr+tr>*{border-top-color:var(--line)}",
    "tbody tr.para>*{border-top-color:var(--quiet)}",
    "tbody th{font-weight:400;font-variant-numeric:tabular-nums;border-left:4px solid transparent}",
    "tbody th a{display:inline-block;min-width:1.5rem;color:inherit;text-decoration:none}",
    "tbody th a:hover{text-decoration:underline}",
    "tbody th span{display:block;font-size:.75rem;color:var(--quiet)}",
    "td p{position:relative;padding-left:2.25rem;line-height:1.65}",
    "td p+p{margin-top:.35rem}",
    ".n{position:absolute;left:0;width:1.75rem;text-align:right;font-size:.6875rem;"
    "line-height:1.65rem;color:var(--quiet);font-variant-numeric:tabular-nums;user-select:none}",
    ".head{font-weight:600}",
    ".quote{border-left:3px solid var(--line)}",
    ".item{text-indent:-.8rem;padding-left:3.05rem}",
    ".item .n{text-indent:0}",
    ".item .n::after{content:\"\\2022\";position:absolute;left:2.25rem;font-size:1rem}",
    "mark{background:none;color:inherit;text-decoration:underline;"
    "text-decoration-color:var(--mark);text-decoration-thickness:2px;text-underline-offset:.2em}",
    ".conf{position:relative;padding-left:.5rem}",
    ".conf p{padding:0}",
    ".conf p,summary{display:inline-block;padding:.05rem .5rem;border:1px solid transparent;"
    "border-radius:1rem;font-size:.875rem;line-height:1.55;color:var(--quiet);"
    "font-variant-numeric:tabular-nums;white-space:nowrap}",
    "summary{cursor:pointer;list-style:none}",
    "summary::-webkit-details-marker{display:none}",
    "summary::after{content:\" \\25BE\"}",
    "summary:hover,details[open] summary{border-color:var(--line);background:var(--page)}",
    ".conf b{font-weight:600}",
    ".conf ul{position:absolute;z-index:2;right:.75rem;width:22rem;max-width:80vw;margin:.25rem 0;"
    "padding:.6rem .9rem;list-style:none;background:var(--card);border:1px solid var(--quiet);"
    "border-radius:.5rem;font-size:.875rem;box-shadow:0 .4rem 1.2rem rgba(0,0,0,.25)}",
    ".conf li{display:flex;gap:.5rem;flex-wrap:wrap}",
    ".conf li b{min-width:4.5rem}",
    ".conf i{margin-left:auto;font-style:normal;font-variant-numeric:tabular-nums;"
    "color:var(--quiet)}",
    ".likely th{border-left:4px dotted var(--likely)}",
    ".likely .conf p,.likely summary{border:1px dashed var(--likely);color:var(--likely)}",
    ".doubtful th{border-left:4px solid var(--doubtful)}",
    ".doubtful>*{background:var(--tint)}",
    ".doubtful .conf p,.doubtful summary{border:1px solid var(--doubtful);color:var(--doubtful);"
    "font-weight:600}",
    ".null th{border-left:4px double var(--quiet)}",
    ".none{background:repeating-linear-gradient(135deg,transparent 0 7px,var(--hatch) 7px 8px)}",
    ".none p{color:var(--quiet);font-size:.875rem;font-style:italic}",
    "tr:target>*{background:var(--target)}",
    "footer{margin-top:1.25rem;padding-bottom:2rem;font-size:.875rem;color:var(--quiet)}",
    "footer p{max-width:60rem}",
    "@media (max-width:48rem){main,footer{padding-left:.75rem;padding-right:.75rem}",
    ".sources{grid-template-columns:1fr;padding:0}",
    "table,tbody,td{display:block}",
    "thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}",
    "tbody tr{display:grid;grid-template-columns:1fr auto;border-top:1px solid var(--line)}",
    "tbody tr.para{border-top-color:var(--quiet)}",
    "tbody th,tbody td{border-top:0}",
    "tbody th{display:flex;gap:.75rem;align-items:baseline;grid-area:1/1}",
    ".conf{grid-area:1/2}",
    "td:not(.conf){grid-column:1/-1;padding-top:0}}",
    "@media print{body{font-size:9.5pt;background:none}",
    "main,footer{max-width:none;padding:0}",
    "table{border:0;border-radius:0}",
    "thead{display:table-header-group}",
    "thead th{position:static}",
    "tr{break-inside:avoid}",
    "h2,h3{break-after:avoid}",
    "a{color:inherit;text-decoration:none}",
    ".doubtful>*{background:none}",
    ".conf ul{position:static;width:auto;padding:0;border:0;box-shadow:none}}",
    NULL,
};
