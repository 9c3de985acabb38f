using FollowUpKit.Storage;
using FollowUpKit.Storage.Relational;
using FollowUpKit.Tests.Reporting;

namespace FollowUpKit.Tests.Stores;

/// <summary>The same attempts on the model, on the service in memory and on the service over SQLite.</summary>
internal sealed class ThreeWays
{
    private const int Attempts = 30;
    private const int QuestionCount = 3;

    /// <summary>Keys whose order by code point differs from that by UTF-16 unit and from that by culture.</summary>
    private static readonly OperationId[] Sales = ["S-1", "s-1", "Ñandú", "\uFF21", "\U0001F4DE"];

    private readonly int _seed;
    private readonly PureModel _model;
    private readonly InMemoryOperationStore _memory = new();
    private readonly RelationalOperationStore _sqlite;
    private readonly string _tenant;
    private readonly ServiceRun _inMemory;
    private readonly ServiceRun _onSqlite;

    public ThreeWays(int seed, RelationalOperationStore sqlite)
    {
        var options = new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City", Rules = { PendingLimit = 1 + (seed % 3) } };
        _seed = seed;
        _sqlite = sqlite;
        _tenant = $"tenant {seed}";
        _model = new PureModel(options.ToSettings());
        _inMemory = new ServiceRun(_memory, _tenant, options);
        _onSqlite = new ServiceRun(sqlite, _tenant, options);
    }

    /// <summary>The outcomes of the attempts in order.</summary>
    public List<string> Model { get; } = [];

    public List<string> InMemory { get; } = [];

    public List<string> OnSqlite { get; } = [];

    public IEnumerable<SalesOperation?> ModelSales => Sales.Select(_model.Find);

    public IEnumerable<string> ModelHistories => Sales.Select(sale => Exactly.Text(_model.History(sale)));

    public async Task<ThreeWays> RunAsync()
    {
        var attempts = new RandomAttempts(_seed, _model, [.. Sales.Select(sale => sale.Value)]);
        for (var i = 0; i < Attempts; i++)
        {
            var attempt = attempts.Next();
            var told = $"{attempt.Now} {attempt.By} {attempt.Command}: ";
            Model.Add(told + _model.Try(attempt));
            InMemory.Add(told + await _inMemory.TryAsync(attempt));
            OnSqlite.Add(told + await _onSqlite.TryAsync(attempt));
        }

        return this;
    }

    public Task<SalesOperation?[]> SalesInMemoryAsync() => Task.WhenAll(Sales.Select(_inMemory.FindAsync));

    public Task<SalesOperation?[]> SalesOnSqliteAsync() => Task.WhenAll(Sales.Select(_onSqlite.FindAsync));

    public async Task<string[]> HistoriesInMemoryAsync() => [.. (await Task.WhenAll(Sales.Select(_inMemory.HistoryAsync))).Select(Exactly.Text)];

    public async Task<string[]> HistoriesOnSqliteAsync() => [.. (await Task.WhenAll(Sales.Select(_onSqlite.HistoryAsync))).Select(Exactly.Text)];

    /// <summary>Some questions, each with what the reports must answer by the model.</summary>
    public IEnumerable<string> ModelReports() =>
        Questions().SelectMany(question => new Yardstick(_model.Operations, question).Answers(Sales).Prepend($"{question}"));

    public Task<List<string>> ReportsInMemoryAsync() => ReportsAsync(_memory);

    public Task<List<string>> ReportsOnSqliteAsync() => ReportsAsync(_sqlite);

    private async Task<List<string>> ReportsAsync(IOperationReader reader)
    {
        var lines = new List<string>();
        foreach (var question in Questions()) lines.AddRange([$"{question}", .. await Answers.OfAsync(reader, _tenant, question, Sales)]);
        return lines;
    }

    private IEnumerable<Question> Questions() => new RandomQuestions(_seed, _model.Operations).Draw(QuestionCount);
}
