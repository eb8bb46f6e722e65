#!/bin/sh
# A program of somebody else's with the library as it is installed: pkg-config and CMake find it, and two threads
# draw their graphs at the same time.
#
#   tests/install.sh BUILD     BUILD is where this project was built
. "$(dirname "$0")/start.sh"
build=${1:?usage: tests/install.sh BUILD}
export LSAN_OPTIONS=detect_leaks=0

quiet() { # quiet COMMAND...: says something only when it fails
    "$@" > "$work/log" 2>&1 || { cat "$work/log" >&2; return 1; }
}

cmake --install "$build" --prefix "$work/prefix" > /dev/null || { echo "install: not installed" >&2; exit 2; }
pc=$(find "$work/prefix" -name entgraph.pc)
check "pkg-config file" test -n "$pc"
# It names the prefix of the configuration, and the libraries and headers below that.
sed "s|^prefix=.*|prefix=$work/prefix|; s|^libdir=.*|libdir=$(dirname "$(dirname "$pc")")|
     s|^includedir=.*|includedir=$work/prefix/include|" "$pc" > "$work/entgraph.pc"

mkdir "$work/there"
cat > "$work/there/two.c" <<'END'
#include <entgraph/entgraph.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

static eg_dict *dict;

static void *draw(void *path) {
    eg_read_options options = {.threads = 1};
    char *bytes = NULL;
    size_t len;
    for (int i = 0; i < 20; i++) {
        free(bytes);
        eg_reader *reader = eg_reader_new(dict, &options, NULL, NULL);
        eg_reader_read(reader, (const char *const *)&path, 1);
        eg_graph *graph = eg_reader_finish(reader);
        FILE *out = open_memstream(&bytes, &len);
        eg_graph_write(graph, EG_FORMAT_DOT, &(eg_write_options){.view = i % 2 ? EG_VIEW_TIMELINE : EG_VIEW_ENTITIES}, out);
        fclose(out);
        eg_graph_free(graph);
        eg_reader_free(reader);
    }
    return bytes;
}

int main(int count, char **args) {
    pthread_t thread;
    void *other = NULL;
    if (count != 3) return 2;
    dict = eg_dict_new(NULL, NULL);
    if (eg_dict_add(dict, args[1], NULL) != EG_OK || eg_dict_compile(dict) != EG_OK) return 2;
    pthread_create(&thread, NULL, draw, args[2]);
    char *here = draw(args[2]);
    pthread_join(thread, &other);
    int same = strlen(here) > 100 && strcmp(here, other) == 0;
    free(here);
    free(other);
    eg_dict_free(dict);
    return same ? 0 : 1;
}
END
cat > "$work/there/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.16)
project(two LANGUAGES C)
find_package(entgraph REQUIRED)
add_executable(two two.c)
target_link_libraries(two PRIVATE entgraph::entgraph)
END

cc=${CC:-cc}
export PKG_CONFIG_PATH="$work${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}"
# shellcheck disable=SC2046 # words of the command line
check "linked as pkg-config says" "$cc" -pthread ${ENTGRAPH_CFLAGS-} "$work/there/two.c" -o "$work/two" \
    $(pkg-config --cflags --libs entgraph)
check "two threads draw" "$work/two" "$root/dicts" "$tests/seeds"
check "found by CMake" quiet cmake -S "$work/there" -B "$work/there/build" -DCMAKE_PREFIX_PATH="$work/prefix" \
    -DCMAKE_C_COMPILER="$cc" -DCMAKE_C_FLAGS="${ENTGRAPH_CFLAGS-}"
check "linked as CMake says" quiet cmake --build "$work/there/build"

echo "$checks checks, $failed failed"
[ $failed -eq 0 ]
