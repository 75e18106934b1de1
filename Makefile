# jjak -- align the sentences of English and Korean articles
#
#   make deps demo    install what is needed, build, align a sample pair
#   make deps check   install what is needed, run every test (also under ASan and UBSan)
#   make              bin/jjak, lib/libjjak.a, lib/libjjak.so.0, lib/jjak.pc
#   make bench        measure quality and speed      make regen    rewrite expected test output
#   make fuzz         FUZZ_SECONDS=600
#   make install      PREFIX=/usr/local DESTDIR=     make format   clang-format in place


PREFIX  ?= /usr/local
CFLAGS  ?= -O2 -g
BUILD   ?= build
VERSION := $(shell sed -n 's/.*JJAK_VERSION "\(.*\)".*/\1/p' include/jjak.h)

DEBS     = build-essential pkg-config libicu-dev libxml2-dev libjansson-dev libxxhash-dev \
           zlib1g-dev libcmocka-dev libxml2-utils clang-format mandoc
PKGS     = icu-uc icu-i18n libxml-2.0 jansson zlib
WARN     = -std=c11 -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wmissing-prototypes \
           -Wstrict-prototypes -Wwrite-strings -Wvla $(if $(CI),-Werror)
COMPILE  = $(CC) $(CPPFLAGS) -D_POSIX_C_SOURCE=200809L -DJJAK_DATA='"$(PREFIX)/share/jjak"' \
           -Iinclude -Isrc $(shell pkg-config --cflags $(PKGS)) $(WARN) -fPIC \
           -fvisibility=hidden -ffp-contract=off $(CFLAGS) -MMD -MP
LIBS     = $(shell pkg-config --libs $(PKGS)) -lm -lpthread

CODE    := $(patsubst %.c,$(BUILD)/%.o,$(filter-out src/cli/% src/make/%,$(wildcard src/*/*.c)))
LIB_OBJ := $(CODE) $(BUILD)/src/make/own_image.o
CLI_OBJ := $(patsubst %.c,$(BUILD)/%.o,$(wildcard src/cli/*.c))
UNITS   := $(patsubst %.c,$(BUILD)/%,$(wildcard tests/unit/test_*.c))
SHARED  := $(patsubst %.c,$(BUILD)/%.o,$(filter-out tests/unit/test_%,$(wildcard tests/unit/*.c)))
SOURCES := $(wildcard include/*.h src/*/*.[ch] tests/*.c tests/fuzz/*.c tests/unit/*.[ch])

.PHONY: all asan-build deps demo check test corpora-check layers style asan bench model weights regen \
        install uninstall clean format fuzz
.SECONDARY:
.DELETE_ON_ERROR:
all: bin/jjak lib/libjjak.a lib/libjjak.so.0 lib/jjak.pc

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(COMPILE) -c -o $@ $<
# The word lists, ready for use, are part of the library.
$(BUILD)/make_image: $(BUILD)/src/make/make_image.o $(CODE)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)
$(BUILD)/lexicon.image: $(BUILD)/make_image $(wildcard corpora/lexicon/*.tsv)
	$< corpora/lexicon $@
$(BUILD)/src/make/own_image.o: $(BUILD)/lexicon.image
$(BUILD)/src/make/own_image.o: private CPPFLAGS += -DIMAGE='"$(BUILD)/lexicon.image"'
# One object with only the public names left visible, so that those inside cannot clash.
$(BUILD)/libjjak.a: $(LIB_OBJ)
	ld -r -o $(BUILD)/jjak.o $^ && objcopy --localize-hidden $(BUILD)/jjak.o
	rm -f $@ && $(AR) rcs $@ $(BUILD)/jjak.o
$(BUILD)/jjak: $(CLI_OBJ) $(BUILD)/libjjak.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)
$(BUILD)/tests/unit/test_%: $(BUILD)/tests/unit/test_%.o $(SHARED) $(LIB_OBJ)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS) -lcmocka
bin/jjak: $(BUILD)/jjak
	@mkdir -p $(@D) && cp $< $@
lib/libjjak.a: $(BUILD)/libjjak.a
	@mkdir -p $(@D) && cp $< $@
lib/libjjak.so.0: $(LIB_OBJ)
	@mkdir -p $(@D)
	$(CC) -shared -Wl,-soname,libjjak.so.0 $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)
	ln -sf libjjak.so.0 lib/libjjak.so
lib/jjak.pc: Makefile include/jjak.h
	@mkdir -p $(@D)
	printf '%s\n' 'prefix=$(PREFIX)' 'Name: jjak' 'Version: $(VERSION)' \
	    'Description: aligns the sentences of English and Korean articles' 'Requires.private: $(PKGS)' \
	    'Libs: -L$${prefix}/lib -ljjak' 'Libs.private: -lm' 'Cflags: -I$${prefix}/include' >$@

deps:
	tests/deps.sh $(DEBS)
demo: bin/jjak
	bin/jjak align corpora/articles/01-market-rice/en.html corpora/articles/01-market-rice/ko.html --to text
	bin/jjak align corpora/articles/01-market-rice/en.html corpora/articles/01-market-rice/ko.html -o build/demo.tmx
	bin/jjak align corpora/articles/01-market-rice/en.html corpora/articles/01-market-rice/ko.html -o build/demo.html

# Everything CI runs; the last line is "N passed, N failed".
check: layers style all $(UNITS) asan-build
	tests/run.sh $(BUILD) build/asan
test: layers all $(UNITS)
	tests/run.sh $(BUILD)
corpora-check:
	for test in tests/corpora_*.sh; do $$test || exit 1; done
asan: asan-build
	tests/run.sh build/asan
asan-build:
	$(MAKE) BUILD=build/asan CFLAGS="-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all" \
	    build/asan/jjak $(UNITS:$(BUILD)/%=build/asan/%)
layers:
	awk -f tests/layers.awk src/LAYERS $$(find src -name '*.[ch]')
	awk -f tests/fences.awk $$(find src -name '*.[ch]')
	LC_ALL=C awk -f tests/sorted.awk src/segment/english.c src/model/english_stem.c \
	    src/evidence/value_en_words.c
	LC_ALL=C awk -v only=particles -f tests/sorted.awk src/evidence/korean_forms.c
style:
	clang-format --dry-run --Werror $(SOURCES)
	mandoc -T lint -W warning src/cli/jjak.1
format:
	clang-format -i $(SOURCES)
regen: all $(UNITS)
	JJAK_REGEN=1 $(BUILD)/tests/unit/test_write
	tests/cases.sh $(BUILD)/jjak --regen
# Fuzzes extraction of pages and of texts, from the pages of cases and corpora on; needs clang and
# libclang-rt-14-dev.
FUZZ_SECONDS ?= 60
FUZZ_TARGETS ?= extract text
fuzz: $(FUZZ_TARGETS:%=fuzz-%)
fuzz-%:
	mkdir -p build/fuzz/corpus-$*
	$(MAKE) CC=clang BUILD=build/fuzz CFLAGS="-O1 -g -fsanitize=fuzzer-no-link,address,undefined \
	    -fno-sanitize-recover=all" build/fuzz/libjjak.a build/fuzz/tests/fuzz/fuzz_$*.o
	clang -fsanitize=fuzzer,address,undefined -o build/fuzz/$* \
	    build/fuzz/tests/fuzz/fuzz_$*.o build/fuzz/libjjak.a $(LIBS)
	build/fuzz/$* -max_total_time=$(FUZZ_SECONDS) -max_len=20000 -timeout=10 \
	    build/fuzz/corpus-$* tests/cases/extract/input corpora/articles
# The weights of alignment, from the gold of corpora and DATA/train; takes minutes.
weights: bin/jjak
	bin/jjak train --weights corpora $(DATA)/train --out src/align/weights.c
# Learns the model again from DATA, a folder with the corpora that its card names.
model: bin/jjak
	bin/jjak train --out corpora/model/en-ko.model \
	    $$(sed '/^#/d; s|^|$(DATA)/|' corpora/model/corpora.txt) \
	    $(addsuffix :5,$(sort $(wildcard corpora/lexicon/*.tsv)))
bench: all $(patsubst %,$(BUILD)/tests/%_speed,segment extract align retrieve)
	tests/bench.sh $(BUILD)/jjak
$(BUILD)/tests/%_speed: $(BUILD)/tests/%_speed.o $(BUILD)/libjjak.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LIBS)

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/pkgconfig $(DESTDIR)$(PREFIX)/include \
	    $(DESTDIR)$(PREFIX)/share/jjak/lexicon $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 755 bin/jjak $(DESTDIR)$(PREFIX)/bin
	install -m 644 include/jjak.h $(DESTDIR)$(PREFIX)/include
	install -m 644 lib/libjjak.a $(DESTDIR)$(PREFIX)/lib
	install -m 755 lib/libjjak.so.0 $(DESTDIR)$(PREFIX)/lib
	ln -sf libjjak.so.0 $(DESTDIR)$(PREFIX)/lib/libjjak.so
	install -m 644 lib/jjak.pc $(DESTDIR)$(PREFIX)/lib/pkgconfig
	install -m 644 corpora/lexicon/*.tsv $(DESTDIR)$(PREFIX)/share/jjak/lexicon
	install -d $(DESTDIR)$(PREFIX)/share/jjak/model
	install -m 644 corpora/model/*.model $(DESTDIR)$(PREFIX)/share/jjak/model
	install -m 644 src/cli/jjak.1 $(DESTDIR)$(PREFIX)/share/man/man1
uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/jjak $(DESTDIR)$(PREFIX)/include/jjak.h \
	    $(DESTDIR)$(PREFIX)/lib/libjjak.* $(DESTDIR)$(PREFIX)/lib/pkgconfig/jjak.pc \
	    $(DESTDIR)$(PREFIX)/share/man/man1/jjak.1
	rm -rf $(DESTDIR)$(PREFIX)/share/jjak
clean:
	rm -rf build bin lib
-include $(LIB_OBJ:.o=.d) $(BUILD)/src/make/make_image.d $(CLI_OBJ:.o=.d) $(UNITS:=.d) $(SHARED:.o=.d)
