#if NETSTANDARD2_0
namespace System.Runtime.CompilerServices;

// The compiler asks for it where a property is init.
internal static class IsExternalInit;
#endif
