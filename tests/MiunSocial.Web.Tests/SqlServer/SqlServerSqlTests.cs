using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Requests;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.SqlServer;

/// <summary>
/// What can be shown without a server: SQL Server's own parser understands all that the portal would send it. Where a server is
/// at hand, everything else is run on it too.
/// </summary>
public sealed class SqlServerSqlTests : IDisposable
{
    /// <summary>Fewer queries than this, and they were not seen.</summary>
    private const int FewestQueries = 60;

    private const int FewestStatements = 80;

    private readonly SqlServerModel _server = new();

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void Migrations_AreUnderstood(MigrationsSqlGenerationOptions options)
    {
        var script = _server.Context.GetService<IMigrator>().GenerateScript(options: options);

        Assert.True(TransactSql.Statements(script) > FewestStatements, $"Only {TransactSql.Statements(script)} statements.");
        TransactSql.AssertAccepted(script);
    }

    [Fact]
    public async Task Queries_OfEveryPageAndEveryStep_AreUnderstood()
    {
        var seen = new SeenQueries();
        using var office = new Office
        {
            Portal = new() { Replace = services => services.ConfigureDbContext<PortalDbContext>(options => options.AddInterceptors(seen)) },
        };
        await CrawlAsync(office.Portal);
        await WorkAsync(office);

        Assert.True(seen.All.Count > FewestQueries, $"Only {seen.All.Count} queries were seen.");
        Assert.All(seen.All, query => TransactSql.AssertAccepted(Assert.Single(_server.SqlOf(query))));
    }

    [Fact]
    public async Task Saves_OfEveryTable_AreUnderstood()
    {
        using var demonstration = new TemporaryDatabase(DatabaseKind.Sqlite, StartingData.Demonstration);
        await using var db = demonstration.Open();
        foreach (var entity in _server.Context.Model.GetEntityTypes().Where(entity => !entity.IsOwned()))
        {
            var row = await FirstAsync(db, entity.ClrType) ?? Example(entity);
            Assert.All(SqlOfSaves(row), TransactSql.AssertAccepted);
        }
    }

    public void Dispose() => _server.Dispose();

    private static async Task CrawlAsync(PortalFactory portal)
    {
        foreach (var visitor in Visitor.All)
        {
            await CrawledPortal.CrawlAsync(portal, visitor, "sv");
        }
    }

    /// <summary>Every step of the workflow, and what administrators and people themselves change.</summary>
    private static async Task WorkAsync(Office office)
    {
        await new WholeJobTests(office).Job_ByFormsAlone_EndsWithAChannelInUse("sv");
        foreach (var type in new[] { RequestType.Develop, RequestType.Close, RequestType.ChangeResponsible, RequestType.Advice })
        {
            await (await office.Requester).SubmitNewAsync(type: type);
        }
        foreach (var (state, verb) in new[] { (RequestState.Endorsement, RequestVerb.Decline), (RequestState.Review, RequestVerb.Reject), (RequestState.Setup, RequestVerb.Withdraw) })
        {
            var request = await office.AddAsync(state);
            var person = await office.As(verb switch { RequestVerb.Decline => "head@demo.test", RequestVerb.Reject => "officer@demo.test", _ => Office.RequesterEmail });
            await Office.MoveAsync(person, request.Reference!, verb, ("Text", "Så blir det."));
        }
        using var scope = office.Portal.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<Features.Requests.RequestWorkflow>().ExpireDueAsync(TestContext.Current.CancellationToken);
        var claims = scope.ServiceProvider.GetRequiredService<Data.Outbox.OutboxClaims>();
        var taken = await claims.TakeAsync(1, DateTime.UtcNow, TestContext.Current.CancellationToken);
        await claims.PostponeAsync(taken[0], new(Data.Outbox.MailProblem.NotComposed), DateTime.UtcNow, TestContext.Current.CancellationToken);
        await claims.MarkSentAsync(taken[0], DateTime.UtcNow, TestContext.Current.CancellationToken);
    }

    /// <summary>The record with all its parts as something new, something changed and something removed.</summary>
    private List<string> SqlOfSaves(object row)
    {
        var written = new List<string>();
        foreach (var change in new Func<object, object>[] { _server.Context.Add, _server.Context.Update, _server.Context.Remove })
        {
            _server.Context.ChangeTracker.Clear();
            change(row);
            written.AddRange(_server.SqlOfSave());
            GiveNumber(row);
        }
        return written;
    }

    /// <summary>A key that the database gives is there before a row is changed.</summary>
    private void GiveNumber(object row)
    {
        foreach (var number in _server.Context.Model.FindEntityType(row.GetType())!.FindPrimaryKey()!.Properties.Where(key => key.ValueGenerated == ValueGenerated.OnAdd && key.ClrType == typeof(int)))
        {
            number.PropertyInfo!.SetValue(row, 1);
        }
    }

    private static Task<object?> FirstAsync(DbContext db, Type type) =>
        ((IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(db, [])!)
            .AsNoTracking().FirstOrDefaultAsync(TestContext.Current.CancellationToken);

    /// <summary>A row of a table that the demonstration leaves empty.</summary>
    private static object Example(IEntityType entity)
    {
        // An aggregate has lists of its own from its constructor on.
        var example = entity.ClrType.IsSubclassOf(typeof(Aggregate))
            ? Activator.CreateInstance(entity.ClrType, nonPublic: true)!
            : RuntimeHelpers.GetUninitializedObject(entity.ClrType);
        foreach (var key in entity.FindPrimaryKey()!.Properties.Where(key => key.ClrType == typeof(string)))
        {
            key.PropertyInfo!.SetValue(example, "key");
        }
        return example;
    }
}
