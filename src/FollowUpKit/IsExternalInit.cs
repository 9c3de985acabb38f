#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

// The compiler asks for it where a record copies itself with a private init property.
internal static class IsExternalInit;
#endif
