using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Text.RegularExpressions;

namespace FollowUpKit.PublicDocumentation;

/// <summary>The names of types as a documentation file writes them.</summary>
internal sealed partial class TypeNames : ISignatureTypeProvider<string, object?>
{
    public static TypeNames Instance { get; } = new();

    public static string Of(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return Of(reader, type.Name, type.IsNested ? Of(reader, type.GetDeclaringType()) : reader.GetString(type.Namespace));
    }

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Of(reader, handle);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        return Of(reader, type.Name, type.ResolutionScope.Kind == HandleKind.TypeReference
            ? GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, rawTypeKind)
            : reader.GetString(type.Namespace));
    }

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => $"System.{typeCode}";

    // Each name takes as many of the arguments as it has parameters, one nested in another those that the outer one left.
    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments)
    {
        var taken = 0;
        return Arity().Replace(genericType, arity =>
        {
            var count = int.Parse(arity.ValueSpan[1..], System.Globalization.CultureInfo.InvariantCulture);
            taken += count;
            return $"{{{string.Join(",", typeArguments.AsSpan().Slice(taken - count, count).ToArray())}}}";
        });
    }

    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{string.Join(",", Enumerable.Repeat("0:", shape.Rank))}]";

    public string GetSZArrayType(string elementType) => $"{elementType}[]";

    public string GetByReferenceType(string elementType) => $"{elementType}@";

    public string GetPointerType(string elementType) => $"{elementType}*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetGenericMethodParameter(object? genericContext, int index) => $"``{index}";

    public string GetGenericTypeParameter(object? genericContext, int index) => $"`{index}";

    public string GetFunctionPointerType(MethodSignature<string> signature) => "=FUNC";

    private static string Of(MetadataReader reader, StringHandle name, string container) =>
        container.Length == 0 ? reader.GetString(name) : $"{container}.{reader.GetString(name)}";

    [GeneratedRegex("`[0-9]+")]
    private static partial Regex Arity();
}
