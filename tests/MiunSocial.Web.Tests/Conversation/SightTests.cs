using System.Net;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Conversation;

/// <summary>Who sees what of what is said: the requester never a note, a stranger nothing at all.</summary>
[OnEveryDatabase]
public sealed class SightTests(Office office) : IClassFixture<Office>
{
    private const string Secret = "Vi har sagt nej till det förut.";

    [Fact]
    public async Task Note_IsSeenByOfficersAndBySomebodyElseNowhere()
    {
        var request = await office.AddAsync(RequestState.Endorsement);
        var page = await (await office.Officer).WriteNoteAsync(request, Secret, ("intern.pdf", Talk.Pdf()));
        var file = Assert.Single(page.Files());

        Assert.Contains("Intern anteckning", page.Text(".message-internal"), StringComparison.Ordinal);
        Assert.Contains(Secret, (await (await office.OtherOfficer).OpenAsync($"/requests/{request.Reference}")).Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await office.OtherOfficer).GetAsync(file)).Status);
        foreach (var other in new[] { await office.Requester, await office.Head })
        {
            await AssertHiddenAsync(other, request, file);
        }
        Assert.Empty((await office.KeptAsync(request.Id)).Told);
        Assert.Null((await office.KeptAsync(request.Id)).Request.AwaitsAnswerFrom);
    }

    [Fact]
    public async Task Note_AboutAnOfficersOwnRequest_IsHiddenFromThatOfficer()
    {
        var scene = await office.Scene;
        var request = await office.AddAsync(RequestState.Review, builder => builder with { Requester = scene.Officer });
        var file = Assert.Single((await (await office.OtherOfficer).WriteNoteAsync(request, Secret, ("intern.pdf", Talk.Pdf()))).Files());
        var own = await office.Officer;
        var note = await own.FormAsync(await office.AddAsync(RequestState.Review), Talk.Note);

        await AssertHiddenAsync(own, request, file);
        var refused = await own.PostAsync($"/requests/{request.Reference}/messages/internal", note.Fill("Note.Text", "Om mig.").Fields);
        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
        Assert.Single(await office.MessagesAsync(request));
    }

    [Theory]
    [InlineData("student@demo.test", HttpStatusCode.Forbidden)]
    [InlineData("admin@demo.test", HttpStatusCode.NotFound)]
    [InlineData("staff@demo.test", HttpStatusCode.NotFound)]
    public async Task Stranger_FindsNothing(string email, HttpStatusCode answer)
    {
        var request = await office.AddAsync(RequestState.Review);
        var requester = await office.Requester;
        var file = Assert.Single((await requester.WriteAsync(request, "Se filen.", ("plan.pdf", Talk.Pdf()))).Files());
        var form = await requester.FormAsync(request);
        var stranger = await office.As(email);
        var token = (await stranger.OpenAsync("/contact")).Form("form[action='/account/language']").Fields;

        Assert.Equal(answer, (await stranger.GetAsync($"/requests/{request.Reference}/messages")).Status);
        Assert.Equal(answer, (await stranger.GetAsync(file)).Status);
        var posted = await stranger.PostAsync(form.Action, [.. token, .. form.Fill("Message.Text", "Hej").Fields.Where(field => field.Key.StartsWith("Message", StringComparison.Ordinal))]);
        Assert.Equal(answer, posted.Status);
        Assert.Single(await office.MessagesAsync(request));
    }

    [Fact]
    public async Task File_IsSeenByWhoeverSeesTheRequest_AndUnderNoOtherRequest()
    {
        var (request, other) = (await office.AddAsync(RequestState.Endorsement), await office.AddAsync(RequestState.Endorsement));
        var file = Assert.Single((await (await office.Requester).WriteAsync(request, "Se filen.", ("plan.pdf", Talk.Pdf()))).Files());

        foreach (var reader in new[] { await office.Requester, await office.Head, await office.Officer })
        {
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(file)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(file.Replace(request.Reference!, other.Reference!, StringComparison.Ordinal))).Status);
        }
    }

    private static async Task AssertHiddenAsync(PortalClient person, Request request, string file)
    {
        foreach (var address in new[] { $"/requests/{request.Reference}", $"/requests/{request.Reference}/messages" })
        {
            var page = await person.OpenAsync(address);
            Assert.DoesNotContain(Secret, page.Body, StringComparison.Ordinal);
            Assert.False(page.Has(".message-internal") || page.Has(Talk.Note));
            Assert.Empty(page.Files());
        }
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync(file)).Status);
    }
}
