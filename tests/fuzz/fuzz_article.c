/* Any bytes as an article: decoding, HTML, paragraphs, tokens, sentences. The first byte chooses the ending
 * of the path. Promises: valid UTF-8, everything in order and within the text, every token in a sentence. */
#include "fuzz.h"
#include "text/token.h"
#include "text/utf8.h"

static void check_article(const eg_article *article) {
    PROMISE(eg_utf8_check(article->text) == article->text.len);
    PROMISE(eg_utf8_check(article->title) == article->title.len);
    uint32_t at = 0;
    for (size_t i = 0; i < article->paragraphs.len; i++) {
        eg_paragraph p = article->paragraphs.items[i];
        PROMISE(p.start >= at && p.start < p.end && p.end <= article->text.len);
        PROMISE(p.line == eg_article_line(article, p.start));
        at = p.end;
    }
}

static void check_tokens(const eg_tokens *t) {
    uint32_t at = 0, next = 0;
    for (size_t i = 0; i < t->tokens.len; i++) {
        eg_token token = t->tokens.items[i];
        PROMISE(token.start >= at && token.start < token.end && token.end <= t->article->text.len);
        PROMISE(t->sentence_of[i] < t->sentences.len);
        at = token.end;
    }
    for (size_t i = 0; i < t->sentences.len; i++) {
        eg_sentence s = t->sentences.items[i];
        PROMISE(s.first == next && s.last > s.first && s.last <= t->tokens.len);
        PROMISE(s.start <= t->tokens.items[s.first].start && s.end >= t->tokens.items[s.last - 1].end);
        PROMISE(s.paragraph < t->article->paragraphs.len);
        next = s.last;
    }
    PROMISE(next == t->tokens.len);
    for (size_t i = 0; i < t->quotes.len; i++)
        PROMISE(t->quotes.items[i].first <= t->quotes.items[i].last &&
                t->quotes.items[i].last <= t->tokens.len);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const char *const paths[] = {"a.txt", "a.html", "a.md", "-"};
    if (!size) return 0;
    eg_arena arena = {0};
    eg_diag diag = {0};
    eg_lexicon lexicon = {0};
    eg_article article;
    eg_tokens tokens;
    /* Files come with a NUL after them, as eg_file_read gives them. */
    eg_span bytes = eg_arena_copy(&arena, (eg_span){(const char *)data + 1, size - 1});
    if (eg_article_read(&arena, eg_span_of(paths[data[0] % 4]), bytes, &lexicon, 1, &article, &diag)) {
        check_article(&article);
        eg_tokenize(&arena, &article, &lexicon, NULL, &tokens);
        check_tokens(&tokens);
    }
    eg_lexicon_release(&lexicon);
    eg_arena_release(&arena);
    return 0;
}
