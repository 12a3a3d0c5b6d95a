/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* Whether the tests were built with what makes the program many times slower, and not each part of it alike: then how
 * long something takes says nothing, and is not looked at. */
#if defined(__SANITIZE_ADDRESS__)
#define TEST_SLOWED TRUE
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TEST_SLOWED TRUE
#endif
#endif
#ifndef TEST_SLOWED
#define TEST_SLOWED FALSE
#endif
