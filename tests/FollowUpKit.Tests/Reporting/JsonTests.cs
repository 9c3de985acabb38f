using System.Collections;
using System.ComponentModel;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Testing;
using NodaTime.Text;

namespace FollowUpKit.Tests.Reporting;

/// <summary>What the library answers, as JSON without any configuration.</summary>
public sealed class JsonTests
{
    [Fact]
    public async Task Serialize_EachAnswer_HasEachPropertyWithItsValue()
    {
        var store = new InMemoryOperationStore();
        var clock = new FakeClock(Instant.FromUtc(2026, 3, 5, 16, 10));
        var options = new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" };
        var followUps = new FollowUpService(store, clock, options);
        var reports = new FollowUpReports(store, clock, options);
        await followUps.OpenOperationAsync("Q-1", sale => sale.WithTitle("Chairs").WithFirst(new FollowUpDraft("Call", Due.At(new LocalDate(2026, 3, 5), 10, 0))
            .WithReminders(Reminder.Before(Period.FromDays(1)), Reminder.At(new LocalDateTime(2026, 3, 6, 9, 0)))));
        var concluded = await followUps.CaptureResultAsync("Q-1", new LocalDateTime(2026, 3, 5, 10, 5), "Yes", result => result.WithConclusion("won"));
        await followUps.OpenOperationAsync("Q-2", sale => sale.WithFirst(new FollowUpDraft("Call", Due.On(new LocalDate(2026, 3, 1)))));
        await followUps.OpenOperationAsync("Q-3", sale => sale.WithFirst(new FollowUpDraft("Call", Due.On(new LocalDate(2026, 3, 9)))));
        await followUps.CancelFollowUpAsync("Q-3", "Not needed");
        await followUps.WithdrawOperationAsync("Q-3", "Deleted");
        object[] answers =
        [
            concluded,
            (await followUps.FindAsync("Q-3"))!,
            await reports.SalesControl().ToPageAsync(10),
            await reports.WithoutAttention().ToPageAsync(10),
            await reports.Results().ToPageAsync(10),
            await reports.Conclusions().ToPageAsync(10),
            await reports.Reopenings().ToPageAsync(10),
            await reports.AgentWork().ToListAsync(),
            await reports.Stale(1).ToPageAsync(10),
            await reports.Workload().CountAsync(),
            await reports.Workload().CountByAsync(FollowUpGroupKey.Branch),
            await reports.SalesControl().CountByStatusAsync(),
            await reports.GetIndicatorsAsync(["Q-1", "Q-2", "Q-9"]),
            Due.At(new LocalDate(2026, 3, 5), 10, 0).Resolve(DateTimeZoneProviders.Tzdb["America/Mexico_City"]),
        ];

        Assert.All(answers, answer => Same(answer.GetType().Name, answer, JsonSerializer.SerializeToElement(answer, answer.GetType())));
    }

    [Theory]
    [InlineData(20260305)]
    [InlineData(null)]
    public void Write_RandomValues_IsTheTextOfThePattern(int? seed)
    {
        var random = seed is { } pinned ? new Random(pinned) : Random.Shared;
        for (var turn = 0; turn < 2000; turn++)
        {
            var unit = (turn % 4) switch { 0 => 1L, 1 => 1_000, 2 => 1_000_000_000, _ => 60_000_000_000 };
            var instant = Instant.FromUtc(1, 1, 1, 0, 0) + Duration.FromDays(random.Next(-400, 3_652_058)) + Duration.FromNanoseconds(random.NextInt64(86_400_000_000_000) / unit * unit);
            var local = instant.InUtc().LocalDateTime;

            Assert.Equal($"\"{InstantPattern.ExtendedIso.Format(instant)}\"", Written(new InstantJsonConverter(), instant));
            Assert.Equal($"\"{LocalDatePattern.Iso.Format(local.Date)}\"", Written(new LocalDateJsonConverter(), local.Date));
            Assert.Equal($"\"{LocalTimePattern.ExtendedIso.Format(local.TimeOfDay)}\"", Written(new LocalTimeJsonConverter(), local.TimeOfDay));
        }

        static string Written<T>(JsonConverter<T> converter, T value)
        {
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream)) converter.Write(writer, value, JsonSerializerOptions.Default);
            return Encoding.UTF8.GetString(stream.ToArray());
        }
    }

    [Fact]
    public void OperationId_AsKeyAndValue_ComesBack()
    {
        var sales = new Dictionary<OperationId, OperationId> { ["Q-1"] = 42 };

        var json = JsonSerializer.Serialize(sales);

        Assert.Equal("""{"Q-1":"42"}""", json);
        Assert.Equal(sales, JsonSerializer.Deserialize<Dictionary<OperationId, OperationId>>(json));
        Assert.Equal(new OperationId("Q-1"), TypeDescriptor.GetConverter(typeof(OperationId)).ConvertFromInvariantString("Q-1"));
        Assert.Equal("Q-1", TypeDescriptor.GetConverter(typeof(OperationId)).ConvertToInvariantString(new OperationId("Q-1")));
    }

    [Theory]
    [InlineData("Q-1042", true)]
    [InlineData("", false)]
    [InlineData(" ", false)]
    [InlineData("two\nlines", false)]
    [InlineData(null, false)]
    public void TryParse_Text_OnlyAKey(string? text, bool expected)
    {
        Assert.Equal(expected, OperationId.TryParse(text, null, out var id));
        Assert.Equal(expected ? text : null, id?.Value);
    }

    [Fact]
    public void Parse_Blank_FormatException() => Assert.Throws<FormatException>(() => OperationId.Parse(" ", null));

    public static TheoryData<object> Values => new()
    {
        Due.On(new LocalDate(2026, 3, 5)),
        Due.At(new LocalDate(2026, 3, 5), 10, 0).WithTimeZone("America/Tijuana"),
        Reminder.Before(Period.FromDays(1)),
        Reminder.Before(Period.FromMinutes(90)),
        Reminder.At(new LocalDateTime(2026, 3, 4, 9, 0)),
        new BusinessHours(new LocalTime(9, 0), new LocalTime(18, 30)),
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Deserialize_Value_IsWhatWasWritten(object value) =>
        Assert.Equal(value, JsonSerializer.Deserialize(JsonSerializer.Serialize(value, value.GetType()), value.GetType()));

    [Theory]
    [InlineData("""{"Date":"1700-03-05","Time":null,"TimeZone":null}""", typeof(Due))]
    [InlineData("""{"Date":"2026-03-05","Time":"10:00:30","TimeZone":null}""", typeof(Due))]
    [InlineData("""{"Date":"2026-03-05","Time":null,"TimeZone":" "}""", typeof(Due))]
    [InlineData("""{"BeforeDue":null,"LocalAt":null}""", typeof(Reminder))]
    [InlineData("""{"BeforeDue":"P400D","LocalAt":null}""", typeof(Reminder))]
    public void Deserialize_WhatTheLibraryRefuses_Refused(string json, Type type) =>
        Assert.ThrowsAny<ArgumentException>(() => JsonSerializer.Deserialize(json, type));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("7")]
    public void Deserialize_NoOperationId_JsonException(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OperationId>(json));

    /// <summary>Each property of the library's own types is there, with what it has.</summary>
    private static void Same(string path, object value, JsonElement json)
    {
        if (value.GetType().Namespace?.StartsWith("NodaTime", StringComparison.Ordinal) == true)
        {
            Assert.True(json.ValueKind == JsonValueKind.String && json.GetString()!.Length > 1, path);
            return;
        }

        if (value is OperationId id)
        {
            Assert.Equal(id.Value, json.GetString());
            return;
        }

        if (value is IDictionary<OperationId, OperationIndicator> map)
        {
            foreach (var (key, indicator) in map) Same($"{path}[{key}]", indicator, json.GetProperty(key.Value));
            return;
        }

        if (value is IEnumerable list and not string)
        {
            var items = list.Cast<object>().ToList();
            Assert.Equal(items.Count, json.GetArrayLength());
            for (var i = 0; i < items.Count; i++) Same($"{path}[{i}]", items[i], json[i]);
            return;
        }

        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var part = $"{path}.{property.Name}";
            if (value is SalesOperation && property.Name is nameof(SalesOperation.Pending) or nameof(SalesOperation.Last) or nameof(SalesOperation.Current))
            {
                Assert.False(json.TryGetProperty(property.Name, out _), $"{part} is among the follow-ups already.");
                continue;
            }

            Assert.True(json.TryGetProperty(property.Name, out var found), part);
            var expected = property.GetValue(value);
            if (expected is null) Assert.True(found.ValueKind == JsonValueKind.Null, part);
            else if (!expected.GetType().IsPrimitive && !expected.GetType().IsEnum && expected is not string) Same(part, expected, found);
        }
    }
}
