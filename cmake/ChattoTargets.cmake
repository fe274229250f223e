# SPDX-License-Identifier: MIT
# One library for each folder, one executable for each test file: the linker and the include rule keep the layers apart.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(CHATTO_CCACHE ccache)
if(CHATTO_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CHATTO_CCACHE})
endif()

# What every target is compiled with.
add_library(chatto_flags INTERFACE)
target_include_directories(chatto_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(chatto_flags INTERFACE
    CHATTO_VERSION="${PROJECT_VERSION}"
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(chatto_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    $<$<BOOL:${CHATTO_WERROR}>:-Werror>)
if(CHATTO_SANITIZE)
    # GCC takes the sanitizers' own checks for reads of what isn't set.
    target_compile_options(chatto_flags INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
        -fno-sanitize-recover=undefined $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_link_options(chatto_flags INTERFACE -fsanitize=address,undefined)
endif()
if(CHATTO_COVERAGE)
    target_compile_options(chatto_flags INTERFACE --coverage -fprofile-update=atomic)
    target_link_options(chatto_flags INTERFACE --coverage)
endif()
if(CHATTO_FUZZ)
    target_compile_options(chatto_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

# chatto_add_library(server_core SOURCES hub.cpp … PUBLIC Chatto::common PRIVATE …)
# `hub.cpp` brings `hub.h` along where it stands beside it.
function(chatto_add_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    set(files ${arg_SOURCES})
    foreach(source IN LISTS arg_SOURCES)
        string(REGEX REPLACE "\\.cpp$" ".h" header ${source})
        if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${header})
            list(APPEND files ${header})
        endif()
    endforeach()
    list(REMOVE_DUPLICATES files)
    add_library(chatto_${name} STATIC ${files})
    add_library(Chatto::${name} ALIAS chatto_${name})
    target_link_libraries(chatto_${name} PUBLIC chatto_flags ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()

# chatto_add_test(tst_hub LABELS unit LINK Chatto::server_core) builds tst_hub.cpp.
# Labels: unit (no I/O), redis (a redis-server of its own), ui (offscreen widgets), integration, browser, slow.
function(chatto_add_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "LABELS;LINK;SOURCES" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE chatto_flags Qt6::Test ${arg_LINK})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}" TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=chatto.*.info=false;LC_ALL=C.UTF-8;UBSAN_OPTIONS=print_stacktrace=1")
endfunction()

# chatto_add_fuzzer(fuzz_frames LINK Chatto::server_net) builds fuzz_frames.cpp, which has LLVMFuzzerTestOneInput().
# With CHATTO_FUZZ it is a libFuzzer program, and the target `fuzzers` builds all of them; in every other build a test
# runs all of corpus/frames through it.
function(chatto_add_fuzzer name)
    cmake_parse_arguments(arg "" "" "LINK" ${ARGN})
    string(REGEX REPLACE "^fuzz_" "" corpus ${name})
    add_executable(${name} ${name}.cpp)
    target_link_libraries(${name} PRIVATE chatto_flags ${arg_LINK})
    if(CHATTO_FUZZ)
        target_link_options(${name} PRIVATE -fsanitize=fuzzer)
        if(NOT TARGET fuzzers)
            add_custom_target(fuzzers)
        endif()
        add_dependencies(fuzzers ${name})
        return()
    endif()
    target_sources(${name} PRIVATE runcorpus.cpp)
    add_test(NAME ${name} COMMAND ${name} ${CMAKE_CURRENT_SOURCE_DIR}/corpus/${corpus})
    set_tests_properties(${name} PROPERTIES LABELS unit TIMEOUT 60)
endfunction()

# chatto_add_bench(bench_hub LINK Chatto::server_core) builds bench_hub.cpp, a Qt Test program that prints a table.
# No test: nothing passes or fails by time. The target `benchmarks` builds all of them.
function(chatto_add_bench name)
    cmake_parse_arguments(arg "" "" "LINK;SOURCES" ${ARGN})
    add_executable(${name} ${name}.cpp ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE chatto_flags Qt6::Test ${arg_LINK})
    if(NOT TARGET benchmarks)
        add_custom_target(benchmarks)
    endif()
    add_dependencies(benchmarks ${name})
endfunction()
