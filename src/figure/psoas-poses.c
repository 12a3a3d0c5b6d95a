/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-poses.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#include "psoas-solver.h"

/* PsoasPoses: reads poses.ini once; each group is a pose, each key a joint. */

struct _PsoasPoses
{
  GObject parent_instance;

  GHashTable *poses; /* (owned) (element-type utf8 PsoasPose) */
  GStrv names;       /* (owned): in the file's order */
};

G_DEFINE_FINAL_TYPE (PsoasPoses, psoas_poses, G_TYPE_OBJECT)
G_DEFINE_QUARK (psoas-pose-error-quark, psoas_pose_error)

/* A joint that turns further than this is a slip of the pen. */
#define MAX_ANGLE 180.0
/* The hip stands inside the view box. */
#define MAX_X 1600.0
#define MAX_Y 1000.0

typedef const char *(*GetNick) (int index);

static int
find_nick (GetNick     get_nick,
           int         n,
           const char *nick)
{
  for (int i = 0; i < n; i++)
    if (strcmp (get_nick (i), nick) == 0)
      return i;

  return -1;
}

static const char *
get_joint (int index)
{
  return psoas_joint_get_nick (index);
}

static const char *
get_prop (int index)
{
  return psoas_prop_get_nick (index);
}

static const char *
get_hand (int index)
{
  return psoas_hand_get_nick (index);
}

static gboolean
parse_number (const char *text,
              double      limit_low,
              double      limit_high,
              double     *number)
{
  char *end = NULL;
  double value = g_ascii_strtod (text, &end);

  while (g_ascii_isspace (*end))
    end++;
  if (end == text || *end != '\0' || !isfinite (value) || value < limit_low || value > limit_high)
    return FALSE;

  *number = value;
  return TRUE;
}

static gboolean
parse_hip (const char *text,
           PsoasPose  *pose)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  return g_strv_length (parts) == 3 &&
         parse_number (parts[0], 0, MAX_X, &pose->x) &&
         parse_number (parts[1], 0, MAX_Y, &pose->y) &&
         parse_number (parts[2], -MAX_ANGLE, MAX_ANGLE, &pose->turn);
}

static gboolean
parse_props (const char *text,
             PsoasPose  *pose)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);

  for (int i = 0; parts[i] != NULL; i++) {
    const char *nick = g_strstrip (parts[i]);
    int prop = find_nick (get_prop, PSOAS_N_PROPS, nick);

    if (prop >= 0)
      pose->props[prop] = 1;
    else if (*nick != '\0')
      return FALSE;
  }

  return TRUE;
}

/* One shape for both hands, or near;far */
static gboolean
parse_hands (const char *text,
             PsoasPose  *pose)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  guint n_parts = g_strv_length (parts);

  if (n_parts < 1 || n_parts > 2)
    return FALSE;
  for (int i = 0; i < 2; i++) {
    int hand = find_nick (get_hand, PSOAS_N_HANDS, parts[MIN (i, (int) n_parts - 1)]);

    if (hand < 0)
      return FALSE;
    pose->hands[i] = hand;
  }

  return TRUE;
}

/* What the keys of contacts are called, and what a limb can rest on */
static const struct {
  const char *key;
  PsoasLimb limb;
  gboolean is_knee;
} contact_keys[] = {
  { "near-hand-on", PSOAS_LIMB_NEAR_ARM, FALSE },
  { "far-hand-on", PSOAS_LIMB_FAR_ARM, FALSE },
  { "near-foot-on", PSOAS_LIMB_NEAR_LEG, FALSE },
  { "far-foot-on", PSOAS_LIMB_FAR_LEG, FALSE },
  { "near-knee-on", PSOAS_LIMB_NEAR_LEG, TRUE },
  { "far-knee-on", PSOAS_LIMB_FAR_LEG, TRUE },
};

static int
find_contact (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (contact_keys); i++)
    if (strcmp (contact_keys[i].key, key) == 0)
      return i;

  return -1;
}

static gboolean
parse_support (const char   *text,
               int           index,
               PsoasSupport *support)
{
  gboolean is_leg = contact_keys[index].limb < PSOAS_LIMB_NEAR_ARM;

  if (strcmp (text, "room") == 0)
    *support = contact_keys[index].is_knee ? PSOAS_SUPPORT_ROOM_KNEE : PSOAS_SUPPORT_ROOM;
  else if (!is_leg && strcmp (text, "near-thigh") == 0)
    *support = PSOAS_SUPPORT_NEAR_THIGH;
  else if (!is_leg && strcmp (text, "far-thigh") == 0)
    *support = PSOAS_SUPPORT_FAR_THIGH;
  else
    return FALSE;

  return TRUE;
}

static gboolean
parse_contact (const char *text,
               int         index,
               PsoasPose  *pose)
{
  g_auto (GStrv) parts = g_strsplit (text, ";", -1);
  PsoasContact *contact = &pose->contacts[contact_keys[index].limb];

  return contact->on == PSOAS_SUPPORT_NONE && g_strv_length (parts) == 4 &&
         parse_support (parts[0], index, &contact->on) &&
         parse_number (parts[1], -MAX_X, MAX_X, &contact->x) &&
         parse_number (parts[2], -MAX_Y, MAX_Y, &contact->y) &&
         parse_number (parts[3], -MAX_ANGLE, MAX_ANGLE, &contact->turn);
}

static gboolean
invalid (GError    **error,
         const char *name,
         const char *key,
         const char *value,
         const char *mend)
{
  g_set_error (error, PSOAS_POSE_ERROR, PSOAS_POSE_ERROR_INVALID,
               "[%s] %s=%s: %s", name, key, value, mend);
  return FALSE;
}

static gboolean
parse_key (PsoasPose   *pose,
           const char  *name,
           const char  *key,
           const char  *value,
           GError     **error)
{
  int joint, contact = find_contact (key);

  if (strcmp (key, "hip") == 0)
    return parse_hip (value, pose) ||
           invalid (error, name, key, value, "write x;y;turn, inside 1600 by 1000, turn from -180 to 180");
  if (strcmp (key, "props") == 0)
    return parse_props (value, pose) ||
           invalid (error, name, key, value, "write cushion, chair, towel, strap, mat-above, several with ; between");

  if (strcmp (key, "hands") == 0)
    return parse_hands (value, pose) ||
           invalid (error, name, key, value, "write rest, on-thigh, grip or hold-edge, or two with ; between");
  if (contact >= 0)
    return parse_contact (value, contact, pose) ||
           invalid (error, name, key, value, "write room;x;y;turn, for hands also near-thigh or far-thigh; "
                    "a leg rests on its foot or on its knee");

  joint = find_nick (get_joint, PSOAS_N_JOINTS, key);
  if (joint < 0)
    return invalid (error, name, key, value, "the figure has no such joint");

  return parse_number (value, -MAX_ANGLE, MAX_ANGLE, &pose->angles[joint]) ||
         invalid (error, name, key, value, "write degrees from -180 to 180, with a point");
}

static PsoasPose *
parse_pose (GKeyFile    *file,
            const char  *name,
            GError     **error)
{
  g_autofree PsoasPose *pose = g_new0 (PsoasPose, 1);
  g_auto (GStrv) keys = g_key_file_get_keys (file, name, NULL, error);

  if (keys == NULL)
    return NULL;
  if (!g_strv_contains ((const char * const *) keys, "hip")) {
    g_set_error (error, PSOAS_POSE_ERROR, PSOAS_POSE_ERROR_INVALID,
                 "[%s]: the line hip=x;y;turn is missing", name);
    return NULL;
  }

  for (int i = 0; keys[i] != NULL; i++) {
    g_autofree char *value = g_key_file_get_value (file, name, keys[i], NULL);

    if (!parse_key (pose, name, keys[i], value, error))
      return NULL;
  }
  psoas_pose_solve (pose);

  return g_steal_pointer (&pose);
}

static gboolean
parse_poses (PsoasPoses  *self,
             GKeyFile    *file,
             GError     **error)
{
  self->names = g_key_file_get_groups (file, NULL);

  for (int i = 0; self->names[i] != NULL; i++) {
    PsoasPose *pose = parse_pose (file, self->names[i], error);

    if (pose == NULL)
      return FALSE;
    g_hash_table_insert (self->poses, g_strdup (self->names[i]), pose);
  }

  return TRUE;
}

static GKeyFile *
load_key_file (const char  *path,
               GError     **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GFile) source = g_file_new_for_commandline_arg (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;

  bytes = g_file_load_bytes (source, NULL, NULL, &cause);
  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, &cause)) {
    g_set_error (error, PSOAS_POSE_ERROR, PSOAS_POSE_ERROR_UNREADABLE,
                 "%s: %s", path, cause->message);
    return NULL;
  }

  return g_steal_pointer (&file);
}

static void
psoas_poses_finalize (GObject *object)
{
  PsoasPoses *self = PSOAS_POSES (object);

  g_hash_table_unref (self->poses);
  g_strfreev (self->names);

  G_OBJECT_CLASS (psoas_poses_parent_class)->finalize (object);
}

static void
psoas_poses_class_init (PsoasPosesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = psoas_poses_finalize;
}

static void
psoas_poses_init (PsoasPoses *self)
{
  self->poses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * psoas_poses_new_from_file:
 * @path: a path or `resource://` URI of a poses.ini
 * @error: return location
 *
 * Reads all poses.  A joint the figure does not have, or a number that is none
 * or cannot be, is an error that names the pose and the line.
 *
 * Returns: (transfer full) (nullable): the poses, or %NULL with @error set
 */
PsoasPoses *
psoas_poses_new_from_file (const char  *path,
                           GError     **error)
{
  g_autoptr (PsoasPoses) self = g_object_new (PSOAS_TYPE_POSES, NULL);
  g_autoptr (GKeyFile) file = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  file = load_key_file (path, error);
  if (file == NULL)
    return NULL;
  if (!parse_poses (self, file, error)) {
    g_prefix_error (error, "%s: ", path);
    return NULL;
  }

  return g_steal_pointer (&self);
}

/**
 * psoas_poses_get_names:
 * @self: poses
 *
 * Returns: (transfer none) (array zero-terminated=1): all names, in the file's order
 */
const char * const *
psoas_poses_get_names (PsoasPoses *self)
{
  g_return_val_if_fail (PSOAS_IS_POSES (self), NULL);

  return (const char * const *) self->names;
}

/**
 * psoas_poses_find:
 * @self: poses
 * @name: a name
 *
 * Returns: (transfer none) (nullable): the pose, or %NULL where there is none
 */
const PsoasPose *
psoas_poses_find (PsoasPoses *self,
                  const char *name)
{
  g_return_val_if_fail (PSOAS_IS_POSES (self), NULL);

  return name != NULL ? g_hash_table_lookup (self->poses, name) : NULL;
}
