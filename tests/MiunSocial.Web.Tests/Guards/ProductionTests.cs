using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using MiunSocial.Data.Seeding;
using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Guards;

/// <summary>A university's own portal starts without examples, even if somebody asks for them.</summary>
public sealed class ProductionTests : IDisposable
{
    private readonly PortalFactory _portal = new()
    {
        Environment = Environments.Production,
        StartsWith = StartingData.Nothing,
        Settings = new Dictionary<string, string> { ["Site:DemonstrationData"] = "true" },
    };

    [Fact]
    public async Task Start_OnAnEmptyFolder_PutsReferenceDataInPlaceAndNobody()
    {
        using var client = _portal.Visit();
        await client.OpenAsync("/health/ready");

        await _portal.WithDatabaseAsync(async db =>
        {
            Assert.Equal(6, await db.Kinds.CountAsync(TestContext.Current.CancellationToken));
            Assert.Empty(await db.Users.ToListAsync(TestContext.Current.CancellationToken));
            Assert.Empty(await db.Requests.ToListAsync(TestContext.Current.CancellationToken));
        });
    }

    [Fact]
    public async Task SignInPage_OffersNoDemonstrationPeople()
    {
        using var client = _portal.Visit();

        var page = await client.OpenAsync("/account/sign-in");

        Assert.DoesNotContain("demo.test", page.Body);
        Assert.DoesNotContain(DemoPeople.Password, page.Body);
        Assert.Single(page.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task DemonstrationPeople_CannotSignIn()
    {
        using var client = _portal.Visit();
        foreach (var person in DemoPeople.All)
        {
            var form = await client.FormOnAsync("/account/sign-in", "form[action^='/account/sign-in']:has([name=Password])");
            var answer = await form.Fill("Email", person.Email).Fill("Password", DemoPeople.Password).SubmitAsync();
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        }
        Assert.True((await client.GetAsync("/")).LeadsToSignIn);
    }

    public void Dispose() => _portal.Dispose();
}
