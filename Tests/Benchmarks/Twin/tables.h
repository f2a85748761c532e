/* The tables of one month: the law of choice per taste class, to be drawn from in constant time. */
#ifndef TWIN_TABLES_H
#define TWIN_TABLES_H

#include "usage_twin.h"

struct tables {
    int options;
    int guide_size;
    /* class x option */
    float *envelope;
    float *cumulative;
    /* class x guide_size */
    uint8_t *guide;
    /* per class */
    float *total;
    float *guide_scale;
    float *lowest_harm;
    const float *highest_gap;
    uint8_t *last;
    /* per option */
    float stay[usage_twin_options];
    float harm[usage_twin_options];
    float manipulation[usage_twin_options];
};

/* 0 if memory ran out, else 1; to be freed in either case. */
int tables_make(struct tables *tables, const struct usage_twin *twin);
void tables_free(struct tables *tables);

#endif
