using System.Reflection;
using System.Xml.Linq;

namespace FollowUpKit.Tests;

/// <summary>The documentation files beside the assemblies, and how they name members.</summary>
internal static class Documentation
{
    public static HashSet<string> Names { get; } = [.. PublicApi.Assemblies.SelectMany(NamesIn)];

    public static string NameOf(MemberInfo member) => member switch
    {
        Type type => $"T:{Full(type)}",
        FieldInfo field => $"F:{Full(field.DeclaringType!)}.{field.Name}",
        PropertyInfo property => $"P:{Full(property.DeclaringType!)}.{property.Name}{Parameters(property.GetIndexParameters())}",
        MethodBase method => $"M:{Full(method.DeclaringType!)}.{Name(method)}{Parameters(method.GetParameters())}{Return(method)}",
        _ => throw new ArgumentException($"Unexpected member {member}.", nameof(member)),
    };

    private static IEnumerable<string> NamesIn(Assembly assembly) => XDocument.Load(Path.ChangeExtension(assembly.Location, "xml"))
        .Descendants("member").Where(member => member.HasElements).Select(member => member.Attribute("name")!.Value);

    private static string Name(MethodBase method) =>
        method.Name.Replace('.', '#') + (method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "");

    private static string Return(MethodBase method) =>
        method is MethodInfo { Name: "op_Implicit" or "op_Explicit" } conversion ? $"~{Reference(conversion.ReturnType)}" : "";

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(",", parameters.Select(parameter => Reference(parameter.ParameterType)))})";

    private static string Full(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string Reference(Type type) => type switch
    {
        { IsByRef: true } => $"{Reference(type.GetElementType()!)}@",
        { IsArray: true } => $"{Reference(type.GetElementType()!)}[]",
        { IsGenericMethodParameter: true } => $"``{type.GenericParameterPosition}",
        { IsGenericParameter: true } => $"`{type.GenericParameterPosition}",
        { IsGenericType: true } => $"{Full(type).Split('`')[0]}{{{string.Join(",", type.GetGenericArguments().Select(Reference))}}}",
        _ => Full(type),
    };
}
