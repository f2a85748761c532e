/* PlatformUtility and ChoiceTables of the product, every operation in the same order. */
#include "tables.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "elementary.h"

/* What all citizens share: u0 + a_q ln Q_k + nu ln(x_k + s0) - beta p_k, and the sizes of the two personal terms. */
static void utility(struct tables *t, const struct usage_twin *twin, float common[usage_twin_options]) {
    double share[usage_twin_options], connected = 0;
    for (int k = 0; k < twin->enterprises; k++) {
        int64_t users = 0;
        for (int c = 0; c < twin->classes; c++) {
            users += twin->tally[c * t->options + k + 1];
        }
        share[k] = (double)users / (double)twin->citizens;
        if (twin->is_active[k] && twin->interoperates[k]) {
            connected += share[k];
        }
    }
    const double money = twin->price_sensitivity / twin->nominal_index;
    const double power = twin->manipulation_power * twin->manipulation_factor * (1 - twin->safeguard);
    const double inertia = twin->switching_cost * (1 - twin->portability);
    const float bonus = (float)(twin_exp(inertia) - 1);
    t->stay[0] = t->harm[0] = t->manipulation[0] = common[0] = 0;
    for (int k = 0; k < twin->enterprises; k++) {
        const int j = k + 1;
        t->stay[j] = bonus;
        /* Each number is written once: gcc 12 at -O3 moves a zero that is written first behind the number itself. */
        if (!twin->is_active[k]) {
            t->harm[j] = t->manipulation[j] = 0;
            common[j] = -INFINITY;
            continue;
        }
        const double network = twin->interoperates[k]
            ? (1 - twin->interoperability) * share[k] + twin->interoperability * connected
            : share[k];
        common[j] = (float)(twin->base_utility + twin->quality_taste * twin_log(twin->quality[k])
                            + twin->network_effect * twin_log(network + twin->network_floor)
                            - money * twin->price[k]);
        t->harm[j] = (float)(twin->surveillance[k] * twin->surveillance[k] / 2);
        t->manipulation[j] = (float)(power * twin->surveillance[k] * share[k]);
    }
}

/* Envelope weights, running sums and guide of one class. Class 0 has no access. */
static void make_class(struct tables *t, int c, const float *restrict common) {
    float *restrict envelope = t->envelope + c * t->options;
    float *restrict cumulative = t->cumulative + c * t->options;
    uint8_t *restrict guide = t->guide + c * t->guide_size;
    float highest = 0;
    envelope[0] = 0;
    for (int j = 1; j < t->options; j++) {
        const float u = c > 0 ? common[j] - t->lowest_harm[c] * t->harm[j] + t->highest_gap[c] * t->manipulation[j]
                              : -INFINITY;
        envelope[j] = u;
        highest = u > highest ? u : highest;
    }
    float sum = 0;
    int last = 0;
    for (int j = 0; j < t->options; j++) {
        const float u = envelope[j];
        const float weight = u == -INFINITY ? 0 : twin_expf(u - highest);
        envelope[j] = weight;
        sum += weight;
        cumulative[j] = sum;
        last = weight > 0 ? j : last;
    }
    const float scale = (float)t->guide_size / sum;
    t->total[c] = sum;
    t->last[c] = (uint8_t)last;
    t->guide_scale[c] = scale;
    int j = 0;
    for (int cell = 0; cell < t->guide_size; cell++) {
        while (j < last && (int)(cumulative[j] * scale) < cell) {
            j++;
        }
        guide[cell] = (uint8_t)j;
    }
}

int tables_make(struct tables *t, const struct usage_twin *twin) {
    const size_t classes = (size_t)twin->classes;
    t->options = twin->enterprises + 1;
    t->guide_size = 4;
    while (t->guide_size < 2 * t->options) {
        t->guide_size *= 2;
    }
    t->envelope = malloc(classes * (size_t)t->options * sizeof *t->envelope);
    t->cumulative = malloc(classes * (size_t)t->options * sizeof *t->cumulative);
    t->guide = malloc(classes * (size_t)t->guide_size);
    t->total = malloc(classes * sizeof *t->total);
    t->guide_scale = malloc(classes * sizeof *t->guide_scale);
    t->lowest_harm = malloc(classes * sizeof *t->lowest_harm);
    t->last = malloc(classes);
    t->highest_gap = twin->highest_gap;
    if (!t->envelope || !t->cumulative || !t->guide || !t->total || !t->guide_scale || !t->lowest_harm || !t->last) {
        return 0;
    }
    float common[usage_twin_options];
    utility(t, twin, common);
    for (int c = 0; c < twin->classes; c++) {
        /* An empty class has no bound. */
        t->lowest_harm[c] = isfinite(twin->lowest_harm[c]) ? twin->lowest_harm[c] : 0;
        make_class(t, c, common);
    }
    return 1;
}

void tables_free(struct tables *t) {
    free(t->envelope);
    free(t->cumulative);
    free(t->guide);
    free(t->total);
    free(t->guide_scale);
    free(t->lowest_harm);
    free(t->last);
}
