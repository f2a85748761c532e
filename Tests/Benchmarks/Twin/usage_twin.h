/* The usage kernel of Polity once more, by hand in C: a yardstick of speed, and a second opinion about every bit.
 *
 * It is the product's own algorithm, not another one for the same law: the same tables, the same random words, the same
 * blocks, the same order of every sum. After any number of months from the same start, platforms and tally are the same
 * bits as those of Usage.step. It covers one jurisdiction and closed enterprises, and runs on the caller's thread. */
#ifndef USAGE_TWIN_H
#define USAGE_TWIN_H

#include <stdint.h>

enum {
    /* None, then at most 64 enterprises. */
    usage_twin_options = 65,
    usage_twin_block = 128,
    /* The mark of a citizen whose platform closed. */
    usage_twin_orphaned = 255,
};

struct usage_twin {
    int64_t citizens;
    int32_t enterprises;
    int32_t classes;

    /* One per citizen. */
    const uint8_t *taste_class;
    const float *privacy_concern;
    const float *literacy;
    uint8_t *platform;

    /* One per taste class. */
    const float *lowest_harm;
    const float *highest_gap;

    /* One per enterprise. */
    const uint8_t *is_active;
    const uint8_t *interoperates;
    const double *quality;
    const double *price;
    const double *surveillance;

    /* Parameters of the economy and levers. */
    double base_utility;
    double quality_taste;
    double network_effect;
    double network_floor;
    double price_sensitivity;
    double switching_cost;
    double reconsideration;
    double manipulation_power;
    /* What the waves of technology add to it. */
    double manipulation_factor;
    double portability;
    double interoperability;
    double safeguard;
    double nominal_index;

    /* Luck. */
    uint64_t seed;
    uint32_t replication;

    /* Citizens by class and option, row by row; switches between platforms in the last month. */
    int64_t *tally;
    int64_t switches;
    int32_t has_orphans;
};

/* One month of usage; 0 if memory ran out, else 1. */
int usage_twin_month(struct usage_twin *twin, uint32_t month);

#endif
