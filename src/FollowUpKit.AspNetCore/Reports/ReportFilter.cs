namespace FollowUpKit.AspNetCore;

/// <summary>A filter of a report: its parameters, and how they narrow the query.</summary>
internal sealed record ReportFilter<TQuery>(IReadOnlyList<WebParameter> Parameters, Func<TQuery, QueryReader, TQuery> Apply)
    where TQuery : class;
