"""W1 with DuckDB. usage: w1_duckdb.py PROJECT TABLES OUT"""
import os
import sys

import duckdb

project, tables, out = sys.argv[1:4]
with open(f"{os.path.dirname(os.path.abspath(__file__))}/w1.sql") as file:
    sql = file.read().replace("${PROJECT}", project).replace("${TABLES}", tables).replace("${OUT}", out)
duckdb.connect().execute("SET threads = 2; SET preserve_insertion_order = false").execute(sql)
