using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FollowUpKit.Analyzers;

/// <summary>
/// FUK001: commands, drafts and queries are immutable, so that a call such as <c>capture.WithNext(draft);</c> whose result is
/// not used does nothing, and the next step is lost.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp, LanguageNames.VisualBasic)]
public sealed class UnusedValueAnalyzer : DiagnosticAnalyzer
{
    private const string Library = "FollowUpKit";

    private static readonly DiagnosticDescriptor Rule = new(
        "FUK001",
        "The result of a FollowUpKit method is not used",
        "'{0}' returns a new {1} and changes nothing; use its result",
        "Usage",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Commands, drafts and report queries of FollowUpKit are immutable. Each of their methods returns a new value.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Analyze, OperationKind.ExpressionStatement);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        var operation = ((IExpressionStatementOperation)context.Operation).Operation;
        if (operation is IConditionalAccessOperation conditional) operation = conditional.WhenNotNull;
        if (operation is IInvocationOperation call && IsOfLibrary(call.TargetMethod) && IsOfLibrary(call.TargetMethod.ReturnType))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, context.Operation.Syntax.GetLocation(), call.TargetMethod.Name, call.Type!.Name));
        }
    }

    /// <summary>A type parameter, as that of WithCommandId, is that of an own type too.</summary>
    private static bool IsOfLibrary(ISymbol symbol) =>
        symbol.ContainingAssembly?.Name is { } name
        && (name == Library || name.StartsWith(Library + ".", System.StringComparison.Ordinal));
}
