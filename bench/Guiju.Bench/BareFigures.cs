namespace Guiju.Bench;

/// <summary>The 25 figures of the reference report in SQL as one would write it by hand for this schema and this year.</summary>
internal static class BareFigures
{
    public static IReadOnlyList<(string Key, string Sql)> All { get; } =
    [
        ("study.sessions", Entries("study-sessions", "count(*)", Held)),
        ("study.sessions.working-committee", Entries("study-sessions", "count(*)", Held + " AND field_values ->> 'tier' = 'working-committee'")),
        ("study.sessions.theory-group", Entries("study-sessions", "count(*)", Held + " AND field_values ->> 'tier' = 'theory-group'")),
        ("study.sessions.party-branch", Entries("study-sessions", "count(*)", Held + " AND field_values ->> 'tier' = 'party-branch'")),
        ("reform.items", Entries("reform-items", "count(*)", Since)),
        ("reform.departments", Entries("reform-items", "count(DISTINCT field_values ->> 'department')", Since)),
        ("reform.items.abolished", Entries("reform-items", "count(*)", Since + " AND field_values ->> 'mode' = 'abolished'")),
        ("reform.items.filing", Entries("reform-items", "count(*)", Since + " AND field_values ->> 'mode' = 'filing'")),
        ("reform.items.commitment", Entries("reform-items", "count(*)", Since + " AND field_values ->> 'mode' = 'commitment'")),
        ("reform.items.optimised", Entries("reform-items", "count(*)", Since + " AND field_values ->> 'mode' = 'optimised'")),
        ("reform.handled", HandledBy("mode IN ('filing', 'commitment', 'optimised')")),
        ("reform.handled.filing", HandledBy("mode = 'filing'")),
        ("reform.handled.commitment", HandledBy("mode = 'commitment'")),
        ("reform.handled.optimised", HandledBy("mode = 'optimised'")),
        ("window.general-windows", Entries("general-windows", "count(*)")),
        ("window.general.units", Entries("window-items", "count(DISTINCT field_values ->> 'unit')")),
        ("window.general.items", Entries("window-items", "count(*)")),
        ("centre.items", Entries("service-items", "count(*)", " AND field_values ->> 'resident' = 'true'")),
        ("centre.resident-rate", Entries("service-items", "round(100.0 * count(CASE WHEN field_values ->> 'resident' = 'true' THEN 1 END) / count(*), 1)")),
        ("agency.windows", Entries("agency-windows", "count(*)")),
        ("agency.agreements", Entries("agency-agreements", "count(*)", " AND field_values ->> 'signed-on' BETWEEN '2021-01-01' AND '2021-11-30'")),
        ("startup.departments", Entries("startup-departments", "count(DISTINCT field_values ->> 'unit')", Joined)),
        ("startup.limit-workdays", Entries("startup-departments", "max(CAST(field_values ->> 'promised-limit' AS numeric))", Joined)),
        ("review.matters", "SELECT count(*) FROM cases WHERE region = 'demo' AND procedure = 'decisions.legal-review' AND result IN ('passed', 'rejected') AND decided_on BETWEEN '2021-01-01' AND '2021-12-31'"),
        ("counsel.villages",
            Entries("counsel-appointments", "count(DISTINCT field_values ->> 'unit')",
                " AND field_values ->> 'from' <= '2021-12-31' AND (field_values ->> 'to' IS NULL OR field_values ->> 'to' >= '2021-12-31') AND EXISTS (SELECT 1 FROM entries u "
                + "WHERE u.region = 'demo' AND u.register = 'units' AND NOT u.withdrawn AND u.field_values ->> 'code' = entries.field_values ->> 'unit' AND u.field_values ->> 'kind' = 'village')")),
    ];

    private const string Held = " AND field_values ->> 'held-on' BETWEEN '2021-01-01' AND '2021-12-31'";

    private const string Since = " AND field_values ->> 'effective-from' <= '2021-12-31'";

    private const string Joined = " AND field_values ->> 'joined-on' <= '2021-12-31'";

    // The quickest of the ways tried: EXISTS over the register takes three times as long, an inner join fifteen times.
    private static string HandledBy(string mode) =>
        "WITH items AS MATERIALIZED (SELECT field_values ->> 'service-item' AS item, min(field_values ->> 'effective-from') AS since FROM entries "
        + "WHERE region = 'demo' AND register = 'reform-items' AND NOT withdrawn GROUP BY 1) "
        + $"SELECT count(*) FROM cases c WHERE region = 'demo' AND {mode} AND result IN ('filed', 'granted', 'refused') "
        + "AND decided_on BETWEEN '2021-01-01' AND '2021-12-31' AND (SELECT since FROM items i WHERE i.item = c.item) <= decided_on";

    private static string Entries(string register, string measure, string where = "") =>
        $"SELECT {measure} FROM entries WHERE region = 'demo' AND register = '{register}' AND NOT withdrawn{where}";
}
