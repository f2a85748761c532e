/* Philox4x32-10 for four counters at a time that differ in their first word. gcc finds no vectors in the plain loop, as
 * Swift's compiler does, so for a fair race they are written out where there is SSE2; elsewhere the plain loop serves. */
#ifndef TWIN_PHILOX_H
#define TWIN_PHILOX_H

#include <stdint.h>

struct philox_key {
    uint32_t when, stream, replication, key0, key1;
};

#define PHILOX_M0 0xD2511F53u
#define PHILOX_M1 0xCD9E8D57u
#define PHILOX_W0 0x9E3779B9u
#define PHILOX_W1 0xBB67AE85u

#ifdef __SSE2__
#include <emmintrin.h>

/* Word w of counter j goes to out[w][j]; words beyond `wanted` are not stored. */
static inline __attribute__((always_inline)) void philox4(
    const uint32_t counters[4], const struct philox_key *key, int wanted, uint32_t *const out[4]) {
    const __m128i m0 = _mm_set1_epi64x(PHILOX_M0), m1 = _mm_set1_epi64x(PHILOX_M1), zero = _mm_setzero_si128();
    const __m128i counter = _mm_loadu_si128((const __m128i *)counters);
    /* Each 32-bit word in a 64-bit lane; two pairs of counters, so that two chains of multiplications overlap. */
    __m128i a[2] = {_mm_unpacklo_epi32(counter, zero), _mm_unpackhi_epi32(counter, zero)};
    __m128i b[2], c[2], d[2];
    for (int h = 0; h < 2; h++) {
        b[h] = _mm_set1_epi64x(key->when);
        c[h] = _mm_set1_epi64x(key->stream);
        d[h] = _mm_set1_epi64x(key->replication);
    }
    uint32_t k0 = key->key0, k1 = key->key1;
#pragma GCC unroll 10
    for (int round = 0; round < 10; round++) {
        const __m128i wide0 = _mm_set1_epi64x(k0), wide1 = _mm_set1_epi64x(k1);
#pragma GCC unroll 2
        for (int h = 0; h < 2; h++) {
            const __m128i p = _mm_mul_epu32(a[h], m0), q = _mm_mul_epu32(c[h], m1);
            a[h] = _mm_xor_si128(_mm_xor_si128(_mm_srli_epi64(q, 32), b[h]), wide0);
            c[h] = _mm_xor_si128(_mm_xor_si128(_mm_srli_epi64(p, 32), d[h]), wide1);
            b[h] = q;
            d[h] = p;
        }
        k0 += PHILOX_W0;
        k1 += PHILOX_W1;
    }
    const __m128i *const words[4] = {a, b, c, d};
    for (int w = 0; w < wanted; w++) {
        const __m128 low = _mm_castsi128_ps(words[w][0]), high = _mm_castsi128_ps(words[w][1]);
        _mm_storeu_si128((__m128i *)out[w], _mm_castps_si128(_mm_shuffle_ps(low, high, 0x88)));
    }
}

#else

static inline __attribute__((always_inline)) void philox4(
    const uint32_t counters[4], const struct philox_key *key, int wanted, uint32_t *const out[4]) {
    for (int j = 0; j < 4; j++) {
        uint64_t a = counters[j], b = key->when, c = key->stream, d = key->replication;
        uint32_t k0 = key->key0, k1 = key->key1;
        for (int round = 0; round < 10; round++) {
            const uint64_t p = PHILOX_M0 * (a & 0xFFFFFFFF), q = PHILOX_M1 * (c & 0xFFFFFFFF);
            a = (q >> 32) ^ b ^ k0;
            c = (p >> 32) ^ d ^ k1;
            b = q;
            d = p;
            k0 += PHILOX_W0;
            k1 += PHILOX_W1;
        }
        const uint64_t words[4] = {a, b, c, d};
        for (int w = 0; w < wanted; w++) {
            out[w][j] = (uint32_t)words[w];
        }
    }
}

#endif
#endif
