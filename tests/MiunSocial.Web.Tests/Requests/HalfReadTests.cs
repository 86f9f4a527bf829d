using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>A request and its channel are read one after the other; somebody may be quicker in between.</summary>
public sealed class HalfReadTests
{
    [Fact]
    public async Task Verification_ByAnotherBetweenTheRequestAndItsChannel_IsToldAndDoneOnce()
    {
        var interruption = new Interruption();
        using var office = new Office
        {
            Portal = new() { Replace = services => services.ConfigureDbContext<PortalDbContext>(options => options.AddInterceptors(interruption)) },
        };
        var reference = (await office.AddAsync(RequestState.Verification)).Reference!;
        var late = (await (await office.OtherOfficer).OpenAsync($"/requests/{reference}")).MoveForm(RequestVerb.Verify);
        var quick = (await (await office.Officer).OpenAsync($"/requests/{reference}")).MoveForm(RequestVerb.Verify);
        interruption.Before("Channels", () => quick.SucceedAsync());

        var answer = await late.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("Olivia Kommander", answer.Text(".timeline"));
        var kept = await office.KeptAsync(reference);
        Assert.Equal((RequestState.Completed, "Olivia Kommander"), (kept.Request.State, kept.Step.ActorName));
        Assert.Single(kept.Request.Steps, step => step.Verb == RequestVerb.Verify);
    }
}
