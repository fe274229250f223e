// SPDX-License-Identifier: MIT
//
// The C library's allocator, counted. Where another one stands in its place (a sanitizer's), this file is empty, and
// so is the count.
#include "tests/bench/instructions/countedmemory.h"

#include <cstddef>

namespace {

long counted = 0;

}

long Chatto::allocations()
{
    return counted;
}

#ifndef __SANITIZE_ADDRESS__
extern "C" {

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);

void *malloc(size_t size)
{
    ++counted;
    return __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    ++counted;
    return __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size)
{
    ++counted;
    return __libc_realloc(memory, size);
}
}
#endif
