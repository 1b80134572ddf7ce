#pragma once

/// One CSV file of emission-factors/ as it stands on disk, under its path without the extension.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  unsigned long count;
} ghg_table;

unsigned long ghg_table_count(void);
/// The tables in the order of their names; `index` is less than `ghg_table_count()`.
ghg_table ghg_table_at(unsigned long index);
