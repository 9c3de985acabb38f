using FollowUpKit.Storage;
using FollowUpKit.Tests.Stores;

namespace FollowUpKit.Tests.Reporting;

/// <summary>A company of many sales in many states and zones, beside a second tenant with other sales of the same keys.</summary>
internal sealed class RandomCompany
{
    private const int Sales = 40;
    private const int Attempts = 600;

    private readonly PureModel _model = Model();
    private readonly PureModel _neighbour = Model();
    private readonly string _tenant;
    private readonly IReadOnlyList<Question> _questions;

    public RandomCompany(int seed)
    {
        _tenant = $"tenant {seed}";
        Work(_model, seed);
        Work(_neighbour, seed + 1000);
        _questions = [.. new RandomQuestions(seed, _model.Operations).Draw(30)];
    }

    private static OperationId[] Ids => [.. Enumerable.Range(1, Sales).Select(sale => (OperationId)$"S-{sale}"), "unknown"];

    public IEnumerable<string> Expected() =>
        _questions.SelectMany(question => new Yardstick(_model.Operations, question).Answers(Ids).Prepend($"{question}"));

    public async Task<List<string>> AnswersAsync<T>(T store)
        where T : IOperationStore, IOperationReader
    {
        await FillAsync(store, _tenant, _model);
        await FillAsync(store, $"{_tenant} and sons", _neighbour);
        var lines = new List<string>();
        foreach (var question in _questions) lines.AddRange([$"{question}", .. await Answers.OfAsync(store, _tenant, question, Ids)]);
        return lines;
    }

    private static PureModel Model() => new(new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC", Rules = { PendingLimit = 3 } }.ToSettings());

    private static void Work(PureModel model, int seed)
    {
        var attempts = new RandomAttempts(seed, model, [.. Ids.Take(Sales).Select(id => id.Value)]);
        for (var i = 0; i < Attempts; i++) model.Try(attempts.Next());
    }

    private static async Task FillAsync(IOperationStore store, string tenant, PureModel model)
    {
        foreach (var operation in model.Operations)
        {
            await store.CommitAsync(
                new OperationCommit(new OperationKey(tenant, operation.Id.Value), 0, operation.ToSnapshot(), model.History(operation.Id)),
                CancellationToken.None);
        }
    }
}
