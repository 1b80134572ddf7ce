"""How far two lists of numbers lie apart, as rows of a table in Markdown."""

AGREES = 1e-9


class Report:
    def __init__(self):
        self.rows, self.faults = [], 0

    def line(self, what, peer, pairs, explained=""):
        """`pairs` holds (ghg, peer). Numbers that agree need no explanation; those that differ must have one."""
        apart = max(abs(own - other) / max(abs(own), abs(other), 1e-300) for own, other in pairs)
        if (apart > AGREES) != bool(explained):
            self.faults += 1
            explained = f"**NOT EXPLAINED** {explained}"
        verdict = explained or "agree"
        self.rows.append(f"| {what} | {peer} | {len(pairs)} | {self.number(apart)} | {verdict} |")

    @staticmethod
    def number(apart):
        return "0" if apart == 0 else f"{apart:.1e}" if apart < 1e-3 else f"{100 * apart:.3g} %"

    def print(self):
        print("| equation | peer | inputs | largest difference | who is right |")
        print("|---|---|---|---|---|")
        print("\n".join(self.rows))
