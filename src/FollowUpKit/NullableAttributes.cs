#if NETSTANDARD2_0
namespace System.Diagnostics.CodeAnalysis;

/// <summary>Declared here for the compiler, since .NET Standard 2.0 has no such attribute.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}

/// <summary>Declared here for the compiler, since .NET Standard 2.0 has no such attribute.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class MaybeNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
#endif
