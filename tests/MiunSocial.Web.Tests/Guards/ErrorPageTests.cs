using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.Guards;

/// <summary>What goes wrong is told on a page with a way on.</summary>
public sealed class ErrorPageTests(ReadOnlyPortal portal)
{
    [Theory]
    [InlineData("/nothing-here")]
    [InlineData("/requests/KOM-1999-9999")]
    [InlineData("/css/no-such-file.css")]
    [InlineData("/channels/%2500")]
    [InlineData("/requests/%3Cscript%3Ealert(1)%3C/script%3E")]
    public async Task UnknownAddress_AnswersWithThe404Page(string address)
    {
        using var client = await portal.SignedInAsAsync("officer@demo.test");

        AssertErrorPage(await client.GetAsync(address), HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/nothing-here")]
    [InlineData("/requests/KOM-2026-0001")]
    public async Task UnknownAddress_AskedForByAVisitor_LeadsToSignIn(string address)
    {
        using var client = portal.Visit();

        var answer = await client.GetAsync(address);

        Assert.True(answer.LeadsToSignIn);
        Assert.Contains(Uri.EscapeDataString(address), answer.Location!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task PageOfAnotherRole_AnswersWithThe403Page()
    {
        using var client = await portal.SignedInAsAsync("student@demo.test");

        AssertErrorPage(await client.GetAsync("/approvals"), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task FormWithoutItsToken_AnswersWithThe400Page()
    {
        using var client = await portal.SignedInAsAsync("student@demo.test");

        AssertErrorPage(await client.PostAsync("/account/sign-out", []), HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task Bug_AnswersWithAReferenceThatIsInTheLog(string environment)
    {
        var log = new StringWriter(new StringBuilder());
        var (output, answer) = (Console.Out, default(PortalPage));
        Console.SetOut(TextWriter.Synchronized(log));
        try
        {
            using var own = new PortalFactory { Environment = environment, StartsWith = StartingData.Reference };
            using var client = await AdministratorAsync(own);
            answer = await client.SendAsync(new(HttpMethod.Get, "/") { Headers = { { PortalFactory.FaultHeader, "1" } } });
        }
        finally
        {
            Console.SetOut(output);
        }

        AssertErrorPage(answer, HttpStatusCode.InternalServerError);
        Assert.DoesNotContain("A bug that a test asked for", answer.Body);
        Assert.Contains(log.ToString().Split('\n'), line =>
            line.Contains(answer.Text("main code"), StringComparison.Ordinal) && answer.Text("main code").Length >= 16);
    }

    /// <summary>A save gives up after so many lost races; the last one is told as what it is.</summary>
    [Fact]
    public async Task MoveThatIsNotOpen_WhereverItIsMet_AnswersWithThe409Page()
    {
        using var own = new PortalFactory { Replace = services => services.Configure<MvcOptions>(options => options.Filters.Add(new LostRace())) };
        using var client = own.Visit();

        AssertErrorPage(await client.GetAsync("/account/sign-in"), HttpStatusCode.Conflict);
    }

    private sealed class LostRace : ActionFilterAttribute
    {
        public override void OnActionExecuting(ActionExecutingContext context)
        {
            if (context.HttpContext.Request.Path.StartsWithSegments("/account"))
            {
                throw new TransitionNotAllowedException("Approve", "Completed");
            }
        }
    }

    private static async Task<PortalClient> AdministratorAsync(PortalFactory portal)
    {
        await portal.WithDatabaseAsync(async db =>
        {
            await new APerson { Email = "admin@university.test", Roles = [Role.Administrator] }.AddToAsync(db, DateTime.UtcNow);
            await db.SaveChangesAsync();
        });
        return await portal.SignedInAsAsync("admin@university.test");
    }

    private static void AssertErrorPage(PortalPage page, HttpStatusCode status)
    {
        Assert.Equal(status, page.Status);
        Assert.True(page.IsHtml);
        Assert.Equal(((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture), page.Text(".error-page-code"));
        Assert.NotEmpty(page.Text("main h1"));
        Assert.True(page.Has("main a[href='/']"), "There is no way on.");
        Assert.DoesNotContain("<script>", page.Body);
    }
}
