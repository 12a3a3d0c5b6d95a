/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the cue sounds: make-sounds FOLDER.  They are soft: each note swells in 40 ms and dies away,
 * and stays between 300 and 800 Hz, where hearing lasts longest. */

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define RATE 22050       /* samples a second */
#define ATTACK 0.04      /* s */
#define RELEASE 0.08     /* s, at the very end of a sound */
#define LEVEL 0.4        /* of full scale, for one note */
#define MAX_NOTES 3
#define TURN 6.283185307179586

typedef struct {
  double begin;      /* s */
  double frequency;  /* Hz */
  double decay;      /* s in which it falls to a third */
} Note;

typedef struct {
  const char *name;
  double length;     /* s */
  Note notes[MAX_NOTES];
} Sound;

/* Up: begin.  Down: end.  Two of a kind: halfway.  To and fro: change over.  A single note, high for in,
 * low for out. */
static const Sound sounds[] = {
  { "start", 1.0, { { 0, 392.0, 0.3 }, { 0.22, 587.3, 0.4 } } },
  { "inhale", 0.6, { { 0, 587.3, 0.2 } } },
  { "exhale", 0.6, { { 0, 349.2, 0.2 } } },
  { "halfway", 0.9, { { 0, 523.3, 0.2 }, { 0.28, 523.3, 0.3 } } },
  { "change-over", 1.2, { { 0, 440.0, 0.2 }, { 0.24, 659.3, 0.2 }, { 0.48, 440.0, 0.35 } } },
  { "end", 1.2, { { 0, 587.3, 0.3 }, { 0.24, 493.9, 0.3 }, { 0.48, 392.0, 0.4 } } },
};

static double
note_at (const Note *self,
         double      time)
{
  double t = time - self->begin;
  double turn = TURN * self->frequency * t;
  double swell;

  if (self->frequency == 0 || t < 0)
    return 0;

  swell = t < ATTACK ? 0.5 - 0.5 * cos (TURN * t / (2 * ATTACK)) : exp (-(t - ATTACK) / self->decay);

  /* A little of the octave and the twelfth makes it a bell rather than a test tone. */
  return LEVEL * swell * (0.75 * sin (turn) + 0.18 * sin (2 * turn) + 0.07 * sin (3 * turn));
}

static double
sound_at (const Sound *self,
          double       time)
{
  double left = self->length - time;
  double value = 0;

  for (int i = 0; i < MAX_NOTES; i++)
    value += note_at (&self->notes[i], time);

  return left < RELEASE ? value * left / RELEASE : value;
}

static void
put (FILE     *file,
     uint32_t  value,
     int       bytes)
{
  for (int i = 0; i < bytes; i++)
    fputc (value >> (8 * i) & 0xff, file);
}

/* One channel of 16 bits, in a RIFF file */
static void
write_header (FILE     *file,
              uint32_t  n_samples)
{
  fputs ("RIFF", file);
  put (file, 36 + 2 * n_samples, 4);
  fputs ("WAVEfmt ", file);
  put (file, 16, 4);
  put (file, 1, 2);
  put (file, 1, 2);
  put (file, RATE, 4);
  put (file, 2 * RATE, 4);
  put (file, 2, 2);
  put (file, 16, 2);
  fputs ("data", file);
  put (file, 2 * n_samples, 4);
}

static int
write_sound (const Sound *self,
             const char  *folder)
{
  uint32_t n_samples = (uint32_t) (self->length * RATE);
  char path[4096];
  FILE *file;

  snprintf (path, sizeof path, "%s/%s.wav", folder, self->name);
  file = fopen (path, "wb");
  if (file == NULL) {
    perror (path);
    return EXIT_FAILURE;
  }

  write_header (file, n_samples);
  for (uint32_t i = 0; i < n_samples; i++)
    put (file, (uint32_t) (int32_t) lround (32767 * sound_at (self, (double) i / RATE)), 2);

  if (fclose (file) != 0) {
    perror (path);
    return EXIT_FAILURE;
  }

  return EXIT_SUCCESS;
}

int
main (int   argc,
      char *argv[])
{
  if (argc != 2) {
    fprintf (stderr, "usage: make-sounds FOLDER\n");
    return EXIT_FAILURE;
  }

  for (unsigned int i = 0; i < sizeof sounds / sizeof sounds[0]; i++) {
    if (write_sound (&sounds[i], argv[1]) != EXIT_SUCCESS)
      return EXIT_FAILURE;
  }

  return EXIT_SUCCESS;
}
