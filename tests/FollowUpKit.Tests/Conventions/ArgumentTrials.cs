using System.Reflection;
using System.Runtime.CompilerServices;
using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>The public members of the library, each with calls that give it one argument that may be refused.</summary>
internal static class ArgumentTrials
{
    private static readonly Dictionary<Type, object?[]> Bad = new()
    {
        [typeof(string)] = [null, "", " ", "a\0b", new string('a', 5001)],
        [typeof(int)] = [-1, 0, int.MinValue, int.MaxValue],
        [typeof(long)] = [-1L, 0L, long.MinValue, long.MaxValue],
        [typeof(LocalDate)] = [new LocalDate(1, 1, 2), new LocalDate(9998, 12, 31)],
        [typeof(LocalDateTime)] = [new LocalDate(9998, 12, 31).AtMidnight(), new LocalDateTime(2026, 3, 2, 8, 30, 1)],
        [typeof(Instant)] = [Instant.FromUtc(1, 1, 2, 0, 0), Instant.FromUtc(9998, 12, 31, 0, 0)],
    };

    public static SortedDictionary<string, IEnumerable<ArgumentTrial>> ByMember { get; } = new(
        (from type in PublicApi.Types
         where !type.IsAbstract || type.IsSealed
         where !type.IsGenericType && !type.IsEnum && !type.IsSubclassOf(typeof(Delegate)) && !type.IsSubclassOf(typeof(Exception))
         from method in type.GetConstructors().Cast<MethodBase>().Concat(type.GetMethods())
         where IsTried(method)
         select Closed(method)).ToDictionary(NameOf, TrialsOf),
        StringComparer.Ordinal);

    public static async Task<string> ComplaintsAsync(string member) =>
        string.Join('\n', (await Task.WhenAll(ByMember[member].Select(trial => trial.ComplaintAsync()))).OfType<string>().Select(complaint => complaint.Split((char)10)[0]));

    private static bool IsTried(MethodBase method) =>
        PublicApi.Assemblies.Contains(method.DeclaringType!.Assembly)
        && !method.IsDefined(typeof(CompilerGeneratedAttribute))
        && (!method.IsSpecialName || method.IsConstructor || method.Name == "op_Implicit")
        && method.GetParameters().Length > 0
        && !method.GetParameters().Any(parameter => parameter.ParameterType is { IsByRef: true } or { IsByRefLike: true });

    private static IEnumerable<ArgumentTrial> TrialsOf(MethodBase method) =>
        from parameter in method.GetParameters()
        from value in BadOf(parameter.ParameterType)
        select new ArgumentTrial(method, parameter, value);

    private static object?[] BadOf(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (Bad.TryGetValue(plain, out var values)) return values;
        if (plain.IsEnum) return [Enum.ToObject(plain, 99)];
        if (plain.IsArray) return [null, .. BadOf(plain.GetElementType()!).Select(value => One(plain, value))];
        return type.IsValueType ? [] : [null];
    }

    private static Array One(Type array, object? item)
    {
        var one = Array.CreateInstance(array.GetElementType()!, 1);
        one.SetValue(item, 0);
        return one;
    }

    private static MethodBase Closed(MethodBase method) => method is MethodInfo { IsGenericMethodDefinition: true } open
        ? open.MakeGenericMethod([.. open.GetGenericArguments().Select(argument => Argument(argument.Name))])
        : method;

    private static Type Argument(string name) => name switch
    {
        "TQuery" => typeof(AgendaQuery),
        "TSender" => typeof(KeepingSender),
        "TRow" => typeof(PendingFollowUpRow),
        _ => typeof(CaptureResult),
    };

    private static string NameOf(MethodBase method) =>
        $"{method.ReflectedType!.Name}{(method.IsConstructor ? "" : "." + method.Name)}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name))})";
}
