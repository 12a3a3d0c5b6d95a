/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "psoas-pose.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

/* PsoasPoses: reads poses.ini once; each group is a pose, each key a joint. */

struct _PsoasPoses
{
  GObject parent_instance;

  GHashTable *poses; /* (owned) (element-type utf8 PsoasPose) */
  GStrv names;       /* (owned): in the file's order */
};

G_DEFINE_FINAL_TYPE (PsoasPoses, psoas_poses, G_TYPE_OBJECT)
G_DEFINE_QUARK (psoas-pose-error-quark, psoas_pose_error)

static const char * const joint_nicks[PSOAS_N_JOINTS] = {
  "waist",
  "chest",
  "neck",
  "head",
  "near-arm",
  "near-forearm",
  "near-hand",
  "far-arm",
  "far-forearm",
  "far-hand",
  "near-leg",
  "near-shank",
  "near-foot",
  "far-leg",
  "far-shank",
  "far-foot",
};

/* A joint that turns further than this is a slip of the pen. */
#define MAX_ANGLE 180.0
/* The hip stands inside the view box. */
#define MAX_X 1600.0
#define MAX_Y 1000.0

/**
 * psoas_joint_get_nick:
 * @self: a joint
 *
 * Returns: the id or class of its part in figure.svg
 */
const char *
psoas_joint_get_nick (PsoasJoint self)
{
  g_return_val_if_fail ((int) self >= 0 && self < PSOAS_N_JOINTS, NULL);

  return joint_nicks[self];
}

static int
find_joint (const char *nick)
{
  for (int i = 0; i < PSOAS_N_JOINTS; i++)
    if (strcmp (joint_nicks[i], nick) == 0)
      return i;

  return -1;
}

static double
mix (double from,
     double to,
     double progress)
{
  return from + (to - from) * progress;
}

/**
 * psoas_pose_mix:
 * @from: a pose
 * @to: another
 * @progress: 0 gives @from, 1 gives @to
 *
 * Returns: the posture on the way between them.  Things beside the person are
 * there as long as either posture needs them.
 */
PsoasPose
psoas_pose_mix (const PsoasPose *from,
                const PsoasPose *to,
                double           progress)
{
  PsoasPose pose = *to;

  if (progress >= 1)
    return *to;
  if (progress <= 0)
    return *from;

  pose.x = mix (from->x, to->x, progress);
  pose.y = mix (from->y, to->y, progress);
  pose.turn = mix (from->turn, to->turn, progress);
  for (int i = 0; i < PSOAS_N_JOINTS; i++)
    pose.angles[i] = mix (from->angles[i], to->angles[i], progress);
  pose.props = from->props | to->props;

  return pose;
}

/* Postures that differ by less than can be drawn are equal. */
static gboolean
nearly (double a,
        double b)
{
  return fabs (a - b) < 0.0005;
}

/**
 * psoas_pose_equal:
 * @self: a pose
 * @other: another
 *
 * Returns: whether both look the same
 */
gboolean
psoas_pose_equal (const PsoasPose *self,
                  const PsoasPose *other)
{
  if (!nearly (self->x, other->x) || !nearly (self->y, other->y) ||
      !nearly (self->turn, other->turn) || self->props != other->props)
    return FALSE;

  for (int i = 0; i < PSOAS_N_JOINTS; i++)
    if (!nearly (self->angles[i], other->angles[i]))
      return FALSE;

  return TRUE;
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
    const char *prop = g_strstrip (parts[i]);

    if (strcmp (prop, "cushion") == 0)
      pose->props |= PSOAS_PROP_CUSHION;
    else if (strcmp (prop, "chair") == 0)
      pose->props |= PSOAS_PROP_CHAIR;
    else if (strcmp (prop, "towel") == 0)
      pose->props |= PSOAS_PROP_TOWEL;
    else if (strcmp (prop, "strap") == 0)
      pose->props |= PSOAS_PROP_STRAP;
    else if (*prop != '\0')
      return FALSE;
  }

  return TRUE;
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
  int joint;

  if (strcmp (key, "hip") == 0)
    return parse_hip (value, pose) ||
           invalid (error, name, key, value, "write x;y;turn, inside 1600 by 1000, turn from -180 to 180");
  if (strcmp (key, "props") == 0)
    return parse_props (value, pose) ||
           invalid (error, name, key, value, "write cushion, chair, towel, strap, several with ; between");

  joint = find_joint (key);
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
