/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

#include "content/psoas-library.h"
#include "session/psoas-plan.h"

/* A stretch file from anywhere; one that is sound has to make a plan for everything it offers. */

static void
make_plans (PsoasStretch *stretch)
{
  GPtrArray *variations = psoas_stretch_get_variations (stretch);

  for (int variation = -1; variation < (int) variations->len; variation++) {
    PsoasOptions options;
    PsoasPlan *plan;

    psoas_options_init (&options, stretch);
    options.variation = variation;
    psoas_options_clamp (&options, stretch);
    plan = psoas_plan_new (stretch, &options);
    g_assert_cmpuint (psoas_plan_get_n_phases (plan), >, 0);
    psoas_plan_unref (plan);
  }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (PsoasStretch) stretch = psoas_stretch_parse_bytes (bytes, "a.stretch", NULL, &error);

  g_assert_true ((stretch == NULL) == (error != NULL));
  if (stretch != NULL)
    make_plans (stretch);

  return 0;
}
