/*
 * Translation memories. libxml2's reader walks the file without a tree: nothing is fetched, no DTD
 * is loaded and no entity is put in its place. Only the texts count, so that any version of TMX is
 * read; of codes within a text (bpt, ph, ...) nothing is kept.
 */
#include <libxml/xmlreader.h>

#include "base/error.h"
#include "read.h"

enum { SIDE_COUNT = 2, NO_SIDE = -1 };

struct memory {
    xmlTextReader *xml;
    const struct pair_reader *to;
    buf text[SIDE_COUNT];
    int side; /* of the variant at hand */
    bool is_in_segment;
    int codes; /* open elements that hold codes */
    size_t units;
    const char *reason; /* why it is no such file */
};

static bool is_named(struct memory *m, const char *name)
{
    return strcmp((const char *)xmlTextReaderConstLocalName(m->xml), name) == 0;
}

static bool holds_codes(struct memory *m)
{
    return is_named(m, "bpt") || is_named(m, "ept") || is_named(m, "ph") || is_named(m, "it") ||
           is_named(m, "ut");
}

/* "en-US" and "EN" are "en". */
static int side_of(const struct memory *m, const char *tag)
{
    span language = span_first(span_of(tag), strcspn(tag, "-_"));
    for (int side = 0; side < SIDE_COUNT; side++)
        if (span_equal_nocase(language, span_of(m->to->languages[side])))
            return side;
    return NO_SIDE;
}

static void begin_variant(struct memory *m)
{
    xmlChar *tag = xmlTextReaderGetAttribute(m->xml, BAD_CAST "xml:lang");
    if (!tag)
        tag = xmlTextReaderGetAttribute(m->xml, BAD_CAST "lang");
    if (tag)
        m->side = side_of(m, (const char *)tag);
    else
        m->reason = "a <tuv> without xml:lang";
    if (m->side != NO_SIDE && m->text[m->side].size)
        m->side = NO_SIDE; /* the first of two is taken */
    xmlFree(tag);
}

static void begin_element(struct memory *m)
{
    bool is_empty = xmlTextReaderIsEmptyElement(m->xml);
    if (is_named(m, "tu")) {
        buf_clear(&m->text[0]);
        buf_clear(&m->text[1]);
    } else if (is_named(m, "tuv")) {
        m->side = NO_SIDE;
        begin_variant(m);
    } else if (is_named(m, "seg")) {
        m->is_in_segment = !is_empty;
    } else if (holds_codes(m) && !is_empty) {
        m->codes++;
    }
}

static void end_element(struct memory *m)
{
    if (is_named(m, "seg"))
        m->is_in_segment = false;
    else if (holds_codes(m))
        m->codes--;
    else if (is_named(m, "tu"))
        m->to->take(m->to->payload, m->units++, buf_span(&m->text[0]), buf_span(&m->text[1]));
}

static void read_node(struct memory *m)
{
    int type = xmlTextReaderNodeType(m->xml);
    bool is_text = type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA ||
                   type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE;
    if (type == XML_READER_TYPE_ELEMENT)
        begin_element(m);
    else if (type == XML_READER_TYPE_END_ELEMENT)
        end_element(m);
    else if (type == XML_READER_TYPE_ENTITY_REFERENCE)
        m->reason = "an entity of its own; write the characters";
    else if (is_text && m->is_in_segment && !m->codes && m->side != NO_SIDE)
        buf_puts(&m->text[m->side], (const char *)xmlTextReaderConstValue(m->xml));
}

static void read_nodes(struct memory *m)
{
    bool is_first = true;
    int state = 1;
    while (!m->reason && (state = xmlTextReaderRead(m->xml)) == 1) {
        if (is_first && xmlTextReaderNodeType(m->xml) == XML_READER_TYPE_ELEMENT) {
            is_first = false;
            if (!is_named(m, "tmx"))
                m->reason = "this is XML, but no TMX";
        }
        if (!m->reason)
            read_node(m);
    }
    if (!m->reason && state != 0)
        m->reason = "this is not well-formed XML";
}

int read_tmx_pairs(const struct pair_reader *to, span text, const char *name, jjak_error *error)
{
    struct memory m = {.to = to, .side = NO_SIDE};
    m.xml = xmlReaderForMemory(text.at, (int)text.size, NULL, NULL,
                               XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    if (!m.xml)
        return error_set(error, JJAK_E_INTERNAL, "%s: libxml2 cannot make a reader", name);
    read_nodes(&m);
    int line = xmlTextReaderGetParserLineNumber(m.xml);
    xmlFreeTextReader(m.xml);
    jjak_buffer_free(&m.text[0]);
    jjak_buffer_free(&m.text[1]);
    return m.reason ? error_set(error, JJAK_E_DATA, "%s:%d: %s", name, line, m.reason) : 0;
}
