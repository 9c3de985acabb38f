using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>A migration as a developer makes it: scaffolded as source, then compiled.</summary>
internal static class Migrations
{
    public static Assembly First(DbContext context, string provider)
    {
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(context);
        ServicesOf(provider).ConfigureDesignTimeServices(services);
        using var tools = services.BuildServiceProvider();
        var migration = tools.GetRequiredService<IMigrationsScaffolder>().ScaffoldMigration("First", "Erp");
        return Compile(migration.MigrationCode, migration.MetadataCode, migration.SnapshotCode);
    }

    /// <summary>The services that a provider names for the command-line tools.</summary>
    private static IDesignTimeServices ServicesOf(string provider)
    {
        var assembly = Assembly.Load(provider);
        var named = assembly.GetCustomAttribute<DesignTimeProviderServicesAttribute>()!.TypeName;
        return (IDesignTimeServices)Activator.CreateInstance(assembly.GetType(named, throwOnError: true)!)!;
    }

    private static Assembly Compile(params string[] sources)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "Erp.Migrations." + Guid.NewGuid().ToString("N"),
            [.. sources.Select(source => CSharpSyntaxTree.ParseText(source))],
            [.. platform.Select(path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var bytes = new MemoryStream();
        var result = compilation.Emit(bytes);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return Assembly.Load(bytes.ToArray());
    }
}
