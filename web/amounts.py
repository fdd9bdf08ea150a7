"""Reasons to say no, and faults of rows, that count something: their sentences in singular and plural."""

from web.i18n import counted

COUNTED: dict[str, tuple[str, tuple[str, str]]] = {
    "region_in_use": (
        "uses",
        counted("A group shows it. It cannot be removed.", "%(num)s groups show it. It cannot be removed."),
    ),
    "area_has_booths": (
        "booths",
        counted(
            "There is still a booth in this area. Delete or move it first.",
            "There are still %(num)s booths in this area. Delete or move them first.",
        ),
    ),
    "booth_in_use": (
        "uses",
        counted(
            "An exhibitor stands here. Give them another booth first.",
            "%(num)s exhibitors stand here. Give them another booth first.",
        ),
    ),
    "booth_used_by_several": (
        "uses",
        counted(
            "An exhibitor shares this booth. Give them another booth first.",
            "%(num)s exhibitors share this booth. Give them other booths first.",
        ),
    ),
    "stage_has_sessions": (
        "sessions",
        counted(
            "There is still a session on this stage. Move it first.",
            "There are still %(num)s sessions on this stage. Move them first.",
        ),
    ),
    "task_has_shifts": (
        "shifts",
        counted(
            "There is still a shift of this task. Delete it first.",
            "There are still %(num)s shifts of this task. Delete them first.",
        ),
    ),
    "shift_capacity_below_filled": (
        "filled",
        counted(
            "One person has this shift already. It cannot have fewer places.",
            "%(num)s people have this shift already. It cannot have fewer places.",
        ),
    ),
    "shift_has_sign_ups": (
        "sign_ups",
        counted(
            "One person has this shift. Take them out first.", "%(num)s people have this shift. Take them out first."
        ),
    ),
    "point_has_scans": (
        "scans",
        counted(
            "One scan was made here. The gate stays, so that it can be counted.",
            "%(num)s scans were made here. The gate stays, so that they can be counted.",
        ),
    ),
    "characters_broken": ("count", counted("A character cannot be read.", "%(num)s characters cannot be read.")),
    "holes_left_out": ("count", counted("A hole was left out.", "%(num)s holes were left out.")),
}
"""Code → the parameter that is the number, and the sentence, in which the number is `num`."""
