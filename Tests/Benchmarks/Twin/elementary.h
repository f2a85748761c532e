/* The product's exponential and logarithm (Sources/PolityNumerics/Elementary.swift), coefficient by coefficient.
 * Without its answers for arguments that the utilities never have: infinite, not numbers, or logarithms of zero.
 * To be compiled without contraction of a * b + c, which would change the last bits. */
#ifndef TWIN_ELEMENTARY_H
#define TWIN_ELEMENTARY_H

#include <stdint.h>
#include <string.h>

static inline double twin_exp(double value) {
    double x = value < -708 ? -708 : (value > 709 ? 709 : value);
    double t = x * 1.4426950408889634 + 6755399441055744.0;
    double n = t - 6755399441055744.0;
    double r = (x - n * 0.6931471803691238) - n * 1.9082149292705877e-10;
    double q = 2.0826909592568197e-09 * r + 2.5111831292090864e-08;
    q = q * r + 2.7557579281826106e-07;
    q = q * r + 2.7557235529944222e-06;
    q = q * r + 2.4801586932757928e-05;
    q = q * r + 0.0001984126989560936;
    q = q * r + 0.0013888888889109672;
    q = q * r + 0.008333333333317408;
    q = q * r + 0.041666666666666116;
    q = q * r + 0.16666666666666682;
    q = q * r + 0.5;
    double y = 1 + (r + r * r * q);
    uint64_t bits, shift;
    memcpy(&bits, &y, sizeof bits);
    memcpy(&shift, &t, sizeof shift);
    bits += shift << 52;
    memcpy(&y, &bits, sizeof y);
    return y;
}

static inline double twin_log(double x) {
    int64_t b;
    memcpy(&b, &x, sizeof b);
    int64_t e = (b - 0x3fe6a09e667f3bcd) >> 52;
    uint64_t mantissa = (uint64_t)b - ((uint64_t)e << 52);
    double m;
    memcpy(&m, &mantissa, sizeof m);
    double f = m - 1;
    double s = f / (2 + f);
    double z = s * s;
    double p = 0.14795705471427364 * z + 0.15314078692985558;
    p = p * z + 0.181835630489436;
    p = p * z + 0.22222198602074572;
    p = p * z + 0.2857142874204979;
    p = p * z + 0.3999999999941657;
    p = p * z + 0.6666666666666734;
    double k = (double)e;
    double h = 0.5 * f * f;
    return k * 0.6931471803691238 - ((h - (s * (h + z * p) + k * 1.9082149292705877e-10)) - f);
}

static inline float twin_expf(float value) {
    float x = value < -87 ? -87 : (value > 88 ? 88 : value);
    float t = x * 1.44269504088896341f + 12582912.0f;
    float n = t - 12582912.0f;
    float r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
    float q = 0.001381496602568564f * r + 0.008368646341457717f;
    q = q * r + 0.041668374373975046f;
    q = q * r + 0.16666521386789915f;
    q = q * r + 0.49999993548692423f;
    float y = 1 + (r + r * r * q);
    uint32_t bits, shift;
    memcpy(&bits, &y, sizeof bits);
    memcpy(&shift, &t, sizeof shift);
    bits += shift << 23;
    memcpy(&y, &bits, sizeof y);
    return y;
}

#endif
