using System.Reflection;
using System.Runtime.CompilerServices;

namespace FollowUpKit.Tests;

/// <summary>All that the packages show to the outside.</summary>
internal static class PublicApi
{
    public static readonly Assembly[] Assemblies =
    [
#if !LIBRARY_NETSTANDARD
        typeof(ICalendar.CalendarFeed).Assembly,
#endif
        typeof(SalesOperation).Assembly, typeof(Storage.IOperationStore).Assembly, typeof(Storage.Relational.SqlDialect).Assembly, typeof(Export.ReportExport).Assembly, typeof(FollowUpKit.Import.TableFile).Assembly, typeof(FollowUpKit.Hosting.ReminderDispatcher).Assembly,
    ];

    public static IEnumerable<Type> Types => Assemblies.SelectMany(assembly => assembly.GetExportedTypes());

    /// <summary>The members that somebody wrote and others can use.</summary>
    public static IEnumerable<MemberInfo> Members => Types.Where(type => !type.IsSubclassOf(typeof(Delegate))).SelectMany(type => type
        .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(IsWritten));

    private static bool IsWritten(MemberInfo member) => !member.IsDefined(typeof(CompilerGeneratedAttribute)) && member switch
    {
        MethodBase method => IsVisible(method) && (!method.IsSpecialName || method.IsConstructor || IsOperator(method)) && !IsDefaultConstructor(method),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible) && property.Name != "EqualityContract",
        FieldInfo field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName,
        EventInfo => true,
        _ => false,
    };

    private static bool IsOperator(MethodBase method) => method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    /// <summary>One that nobody wrote: the documentation of the type is its own.</summary>
    private static bool IsDefaultConstructor(MethodBase method) =>
        method is ConstructorInfo && method.GetParameters().Length == 0 && !Documentation.Names.Contains(Documentation.NameOf(method));
}
