#pragma once
typedef struct { const char *name; const unsigned char *bytes; unsigned long count; } ghg_table;
extern const ghg_table ghg_tables[];
extern const unsigned long ghg_table_count;
