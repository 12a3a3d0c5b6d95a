/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "test-stretches.h"

#include "content/psoas-library.h"

#define LYING \
  "<stretch version='1' id='lying' counted-in='breaths'>" \
  "<dose unit='breaths' minimum='3' maximum='10' default='10' article-minimum='10' article-maximum='10' source='S19'/>" \
  "<dose unit='seconds' minimum='10' maximum='60' default='30'/>" \
  "<rounds minimum='1' maximum='3' default='3' article-minimum='3' article-maximum='3'/>" \
  "<start pose='start'>" \
  "<step pose='start' seconds='3'>Lie down.</step>" \
  "<step pose='start' seconds='3'>Bend both knees.</step>" \
  "</start>" \
  "<position>" \
  "<step pose='knee' seconds='4'><left>Right knee up.</left><right>Left knee up.</right></step>" \
  "<step pose='hold' seconds='6'><left>Left leg long.</left><right>Right leg long.</right></step>" \
  "</position>" \
  "<come-out>" \
  "<step pose='knee' seconds='2'>Foot flat.</step>" \
  "<step pose='rest' seconds='3'>Let go.</step>" \
  "</come-out>" \
  "<easier id='bent' pose='bent-hold'>" \
  "<label>bent</label><detail><left>left knee bent</left><right>right knee bent</right></detail><say source='U'>Less.</say>" \
  "<position><step pose='bent-hold' seconds='5'>Easier.</step></position>" \
  "<come-out><step pose='rest' seconds='2'>Easier out.</step></come-out>" \
  "<switch><say source='U'><left>Left knee stays bent.</left><right>Right knee stays bent.</right></say></switch>" \
  "</easier>"

#define KNEELING \
  "<stretch version='1' id='kneeling' counted-in='seconds' times-a-day='2' change-over='waits'>" \
  "<dose unit='breaths' minimum='1' maximum='10' default='5'/>" \
  "<dose unit='seconds' minimum='10' maximum='60' default='30' article-minimum='30' article-maximum='60'/>" \
  "<rounds minimum='1' maximum='3' default='1'/>" \
  "<start pose='start'>" \
  "<step pose='start' seconds='8'><left>Right foot forward.</left><right>Left foot forward.</right></step>" \
  "</start>" \
  "<position><step pose='hold' seconds='6'>Hips forward.</step></position>" \
  "<come-out><step pose='rest' seconds='4'>Hips back.</step></come-out>" \
  "<easier id='tuck' pose='tuck-hold'>" \
  "<label>tuck</label><detail>tucked</detail><say source='U'>Less.</say>" \
  "<position><step pose='tuck-hold' seconds='3'>Easier.</step></position>" \
  "<come-out><step pose='rest' seconds='3'>Easier out.</step></come-out>" \
  "</easier>" \
  "<easier id='stand' pose='stand-hold'>" \
  "<label>stand</label><detail>standing</detail><say source='U'>Less.</say>" \
  "<start pose='standing'>" \
  "<step pose='standing' seconds='7'><left>Right foot on.</left><right>Left foot on.</right></step>" \
  "</start>" \
  "<position><step pose='stand-hold' seconds='3'>Easier.</step></position>" \
  "<come-out><step pose='standing' seconds='3'>Easier out.</step></come-out>" \
  "</easier>" \
  "<halfway><say source='U'>Check your back.</say></halfway>"

/* What every stretch has, and the plan's length does not hang on */
#define COMMON \
  "<name>Small &amp; simple stretch</name>" \
  "<summary>For tests.</summary>" \
  "<side which='left'><name>Left hip</name><detail>left leg long</detail></side>" \
  "<side which='right'><name>Right hip</name><detail>right leg long</detail></side>" \
  "<hold pose='hold'><say source='U'>Stay here.</say></hold>" \
  "<breathing><say source='U'>Breathe evenly.</say></breathing>" \
  "<switch><say source='U'><left>Now the left side.</left><right>Now the right side.</right></say></switch>" \
  "<next-round><say source='S21'>Next round.</say></next-round>" \
  "<finish><say source='U'>Done.</say></finish>" \
  "<checkpoint id='one' point='pelvis'><label>One</label><say source='U'>Check one.</say></checkpoint>" \
  "<feel><say source='U'>A stretch.</say></feel>" \
  "<ask-first><say source='U'>Ask.</say></ask-first>" \
  "<stop-if><say source='U'>Pain.</say></stop-if>" \
  "<posture pose='start'>At the start</posture>" \
  "<posture pose='knee'><left>Right knee up</left><right>Left knee up</right></posture>" \
  "<posture pose='hold'><left>Left leg long</left><right>Right leg long</right></posture>" \
  "<posture pose='rest'>At rest</posture>" \
  "<posture pose='bent-hold'><left>Left knee bent</left><right>Right knee bent</right></posture>" \
  "<posture pose='tuck-hold'>Tucked</posture>" \
  "<posture pose='stand-hold'>Standing, knee bent</posture>" \
  "<posture pose='standing'>Standing</posture>" \
  "</stretch>"

PsoasStretch *
test_stretch_new (const char *id)
{
  static const char lying[] = LYING COMMON;
  static const char kneeling[] = KNEELING COMMON;
  gboolean is_kneeling = g_str_equal (id, "kneeling");
  g_autoptr (GBytes) bytes = g_bytes_new_static (is_kneeling ? kneeling : lying,
                                                 is_kneeling ? sizeof kneeling - 1 : sizeof lying - 1);
  g_autoptr (GError) error = NULL;
  PsoasStretch *stretch = psoas_stretch_parse_bytes (bytes, id, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (psoas_stretch_get_id (stretch), ==, id);

  return stretch;
}

gint64
test_session_hurt (PsoasSession *session,
                   gint64        now)
{
  g_assert_true (psoas_session_hurt (session, now));
  while (psoas_session_get_state (session) == PSOAS_SESSION_COMING_OUT) {
    now = psoas_session_get_deadline (session);
    psoas_session_tick (session, now);
  }
  g_assert_cmpint (psoas_session_get_state (session), ==, PSOAS_SESSION_HURT);

  return now;
}
