namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>Something that a person types at a moment.</summary>
/// <param name="Name">By what the answer is found; null where nobody looks at it.</param>
/// <param name="At">The moment, as 2026-03-02T09:00.</param>
/// <param name="Place">Whose clock that is: MTY or TIJ.</param>
/// <param name="User">Who types.</param>
/// <param name="Arguments">What is typed, in Spanish.</param>
internal sealed record Step(string? Name, string At, string Place, string User, params string[] Arguments);
