/* UsageKernel of the product: who reconsiders this month, and what they choose. */
#include "usage_twin.h"

#include <stdlib.h>

#include "elementary.h"
#include "philox.h"
#include "tables.h"

enum { reconsideration_stream = 9, choice_stream = 10, trials = 8 };

static inline float uniform(uint32_t word) {
    /* 24 bits; the detour over a signed number is one instruction without AVX-512. */
    return (float)(int32_t)(word >> 8) * 0x1p-24f;
}

static inline struct philox_key key_of(const struct usage_twin *twin, uint32_t month, uint32_t stream, uint32_t attempt) {
    return (struct philox_key){
        .when = (month & 0xFFFF) | (attempt & 0xFF) << 24, .stream = stream, .replication = twin->replication,
        .key0 = (uint32_t)twin->seed, .key1 = (uint32_t)(twin->seed >> 32)};
}

/* Gathers those who reconsider. Word w of Philox index 32 b + l is that of citizen 128 b + 32 w + l. */
static int select_block(
    const struct usage_twin *twin, uint32_t month, int64_t first, int size, uint32_t *restrict selected) {
    const struct philox_key key = key_of(twin, month, reconsideration_stream, 0);
    const uint32_t threshold = (uint32_t)(twin->reconsideration * 0x1p31), base = (uint32_t)(first / 4);
    uint32_t words[usage_twin_block];
    for (uint32_t lane = 0; lane < 32; lane += 4) {
        const uint32_t counters[4] = {base + lane, base + lane + 1, base + lane + 2, base + lane + 3};
        uint32_t *const out[4] = {words + lane, words + lane + 32, words + lane + 64, words + lane + 96};
        philox4(counters, &key, 4, out);
    }
    const uint8_t *restrict platform = twin->platform + first;
    int count = 0;
    if (twin->has_orphans) {
        for (int j = 0; j < size; j++) {
            selected[count] = (uint32_t)first + (uint32_t)j;
            count += (words[j] >> 1 < threshold) | (platform[j] == usage_twin_orphaned);
        }
    } else {
        for (int j = 0; j < size; j++) {
            selected[count] = (uint32_t)first + (uint32_t)j;
            count += words[j] >> 1 < threshold;
        }
    }
    return count;
}

/* Two words for everybody who chooses, in whole vectors: those of up to three more are made and not used. */
static void fill(
    const struct philox_key *key, int count, const uint32_t *restrict selected, uint32_t *restrict word0,
    uint32_t *restrict word1) {
    for (int j = 0; j < count; j += 4) {
        uint32_t *const out[4] = {word0 + j, word1 + j, 0, 0};
        philox4(selected + j, key, 2, out);
    }
}

/* A draw from the class's envelope, inertia included. */
static inline int propose(const struct tables *t, int row, int current, uint32_t word) {
    const int start = row * t->options;
    const float extra = t->stay[current] * t->envelope[start + current];
    float x = uniform(word) * (t->total[row] + extra);
    if (x < extra) {
        return current;
    }
    x -= extra;
    int cell = (int)(x * t->guide_scale[row]);
    cell = cell < t->guide_size - 1 ? cell : t->guide_size - 1;
    int j = t->guide[row * t->guide_size + cell];
    const int last = t->last[row];
    while (j < last && t->cumulative[start + j] <= x) {
        j++;
    }
    return j;
}

/* A draw from the citizen's own weights, option by option. */
static int direct(const struct tables *t, int row, int current, float harm, float gap, uint32_t word) {
    float weights[usage_twin_options], total = 0;
    for (int j = 0; j < t->options; j++) {
        const float y = (harm - t->lowest_harm[row]) * t->harm[j] + (t->highest_gap[row] - gap) * t->manipulation[j];
        const float bonus = j == current ? 1 + t->stay[j] : 1;
        weights[j] = t->envelope[row * t->options + j] * bonus * twin_expf(-y);
        total += weights[j];
    }
    float x = uniform(word) * total;
    for (int j = 0; j < t->last[row]; j++) {
        if (x < weights[j]) {
            return j;
        }
        x -= weights[j];
    }
    return t->last[row];
}

/* Lets the waiting of one block choose; returns how many were rejected and wait on. */
static int choose(
    struct usage_twin *restrict twin, const struct tables *restrict t, int trial, int waiting,
    uint32_t *restrict selected, const uint32_t *restrict word0, const uint32_t *restrict word1,
    int32_t *restrict moves) {
    const float *restrict privacy_concern = twin->privacy_concern, *restrict literacy = twin->literacy;
    const uint8_t *restrict taste_class = twin->taste_class;
    uint8_t *restrict platform = twin->platform;
    int rejected = 0;
    for (int slot = 0; slot < waiting; slot++) {
        const uint32_t citizen = selected[slot];
        const int row = taste_class[citizen], held = platform[citizen];
        const int current = held == usage_twin_orphaned ? 0 : held;
        const float awareness = 0.3f + 0.7f * literacy[citizen];
        const float harm = privacy_concern[citizen] * awareness, gap = 1 - literacy[citizen];
        int choice;
        if (trial < trials) {
            choice = propose(t, row, current, word0[slot]);
            const float y = (harm - t->lowest_harm[row]) * t->harm[choice]
                + (t->highest_gap[row] - gap) * t->manipulation[choice];
            const float v = uniform(word1[slot]);
            if (!(v < 1 - y || v < twin_expf(-y))) {
                selected[rejected++] = citizen;
                continue;
            }
        } else {
            choice = direct(t, row, current, harm, gap, word0[slot]);
        }
        if (choice != current) {
            moves[row * t->options + current]--;
            moves[row * t->options + choice]++;
            twin->switches += current > 0 && choice > 0;
        }
        platform[citizen] = (uint8_t)choice;
    }
    return rejected;
}

int usage_twin_month(struct usage_twin *twin, uint32_t month) {
    struct tables tables;
    const int cells = twin->classes * (twin->enterprises + 1);
    int32_t *moves = calloc((size_t)cells, sizeof *moves);
    const int ready = tables_make(&tables, twin) && moves;
    if (ready) {
        twin->switches = 0;
        uint32_t selected[usage_twin_block] = {0}, word0[usage_twin_block], word1[usage_twin_block];
        for (int64_t first = 0; first < twin->citizens; first += usage_twin_block) {
            const int64_t left = twin->citizens - first;
            const int size = left < usage_twin_block ? (int)left : usage_twin_block;
            int waiting = select_block(twin, month, first, size, selected);
            for (int trial = 0; waiting > 0; trial++) {
                const struct philox_key key = key_of(twin, month, choice_stream, (uint32_t)trial);
                fill(&key, waiting, selected, word0, word1);
                waiting = choose(twin, &tables, trial, waiting, selected, word0, word1, moves);
            }
        }
        for (int cell = 0; cell < cells; cell++) {
            twin->tally[cell] += moves[cell];
        }
        twin->has_orphans = 0;
    }
    free(moves);
    tables_free(&tables);
    return ready;
}
