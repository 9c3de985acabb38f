using System.Reflection;
using System.Reflection.Metadata;

namespace FollowUpKit.PublicDocumentation;

/// <summary>The names that a documentation file gives to what is public or protected in an assembly.</summary>
internal static class VisibleNames
{
    public static HashSet<string> Of(MetadataReader reader) =>
        [.. reader.TypeDefinitions.Where(handle => IsVisible(reader, handle)).SelectMany(handle => NamesOf(reader, handle))];

    private static IEnumerable<string> NamesOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var name = TypeNames.Of(reader, handle);
        var accessors = type.GetMethods().Where(method => IsVisible(reader, method)).ToHashSet();
        yield return $"T:{name}";
        foreach (var field in type.GetFields().Select(reader.GetFieldDefinition))
        {
            if (IsVisible((int)(field.Attributes & FieldAttributes.FieldAccessMask))) yield return $"F:{name}.{reader.GetString(field.Name)}";
        }

        foreach (var method in accessors) yield return $"M:{name}.{MethodName(reader, reader.GetMethodDefinition(method))}";
        foreach (var property in type.GetProperties().Select(reader.GetPropertyDefinition))
        {
            if (accessors.Contains(property.GetAccessors().Getter) || accessors.Contains(property.GetAccessors().Setter)) yield return $"P:{name}.{PropertyName(reader, property)}";
        }

        foreach (var @event in type.GetEvents().Select(reader.GetEventDefinition))
        {
            if (accessors.Contains(@event.GetAccessors().Adder)) yield return $"E:{name}.{reader.GetString(@event.Name)}";
        }
    }

    private static string MethodName(MetadataReader reader, MethodDefinition method)
    {
        var name = reader.GetString(method.Name);
        var signature = method.DecodeSignature(TypeNames.Instance, null);
        var arity = signature.GenericParameterCount > 0 ? $"``{signature.GenericParameterCount}" : "";
        var result = name is "op_Implicit" or "op_Explicit" ? $"~{signature.ReturnType}" : "";
        return name.Replace('.', '#') + arity + Parameters(signature) + result;
    }

    private static string PropertyName(MetadataReader reader, PropertyDefinition property) =>
        reader.GetString(property.Name) + Parameters(property.DecodeSignature(TypeNames.Instance, null));

    private static string Parameters(MethodSignature<string> signature) =>
        signature.ParameterTypes.IsEmpty ? "" : $"({string.Join(",", signature.ParameterTypes)})";

    private static bool IsVisible(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => IsVisible(reader, type.GetDeclaringType()),
            _ => false,
        };
    }

    private static bool IsVisible(MetadataReader reader, MethodDefinitionHandle method) =>
        IsVisible((int)(reader.GetMethodDefinition(method).Attributes & MethodAttributes.MemberAccessMask));

    /// <summary>Fields and methods have the same numbers for their access.</summary>
    private static bool IsVisible(int access) =>
        (MethodAttributes)access is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;
}
