using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace MiunSocial.Web.Tests.SqlServer;

/// <summary>What SQL Server 2019 takes for Transact-SQL, and which of it the portal does without.</summary>
internal static class TransactSql
{
    /// <summary>What not every engine that speaks SQL Server's protocol knows.</summary>
    private static readonly Type[] DoneWithout =
    [
        typeof(CreateSequenceStatement), typeof(MergeStatement), typeof(CreateOrAlterProcedureStatement), typeof(CreateOrAlterViewStatement),
        typeof(SystemVersioningTableOption), typeof(AlterSchemaStatement), typeof(CreateFullTextIndexStatement), typeof(FullTextPredicate),
        typeof(CreateSchemaStatement), typeof(NextValueForExpression),
    ];

    public static int Statements(string text) => Parse(text).Batches.Sum(batch => batch.Statements.Count);

    /// <summary>Insists that every batch is understood and uses nothing that is done without.</summary>
    public static void AssertAccepted(string text)
    {
        var found = new Finder();
        Parse(text).Accept(found);
        Assert.Empty(found.Names);
        Assert.DoesNotContain("sp_rename", text, StringComparison.OrdinalIgnoreCase);
    }

    private static TSqlScript Parse(string text)
    {
        using var reader = new StringReader(text);
        var script = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Select(error => $"line {error.Line}: {error.Message}").Append(text)));
        return script;
    }

    private sealed class Finder : TSqlFragmentVisitor
    {
        public List<string> Names { get; } = [];

        public override void Visit(TSqlFragment fragment)
        {
            if (DoneWithout.Contains(fragment.GetType()))
            {
                Names.Add(fragment.GetType().Name);
            }
        }
    }
}
