using System.Net;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;

namespace MiunSocial.Endurance.Load;

/// <summary>One person's browser, which writes down what it sends and how it was answered.</summary>
internal sealed class Sender(PortalClient client, Guid personId, Ledger ledger)
{
    private bool _neverLeft;

    public Guid PersonId => personId;

    /// <summary>What was sent last and not answered.</summary>
    public Letter? Pending { get; set; }

    /// <summary>Whether the portal could not be reached the last time.</summary>
    public bool IsCutOff { get; set; }

    /// <summary>The page, or null if it could not be had.</summary>
    /// <param name="isMissingFine">Whether somebody else may just have taken the page away.</param>
    public async Task<PortalPage?> OpenAsync(string address, Func<HttpStatusCode, bool>? isMissingFine = null)
    {
        var page = await TryAsync(address, () => client.GetAsync(address));
        if (page is null)
        {
            return null;
        }
        if (page.Status == HttpStatusCode.OK)
        {
            ledger.NoteServed(personId, Node.Of(page));
            return page;
        }
        if (isMissingFine?.Invoke(page.Status) != true)
        {
            NoteOdd(address, page);
        }
        return null;
    }

    /// <summary>Saves a form as a draft; gives the draft's address, or null if that was not answered as it should be.</summary>
    public async Task<string?> SaveAsync(PageForm form)
    {
        var page = await TryAsync("saving a draft", () => form.SubmitAsync(Writing.Save));
        if (page?.Location?.StartsWith("/requests/drafts/", StringComparison.Ordinal) == true)
        {
            return page.Location;
        }
        if (page is not null)
        {
            NoteOdd("saving a draft", page);
        }
        return null;
    }

    /// <summary>Sends a form, the first time or again.</summary>
    public async Task<Answer> SendAsync(Letter letter)
    {
        var attempt = letter.Attempt;
        if (Pending != letter)
        {
            ledger.Add(attempt);
        }
        var page = await TryAsync($"{attempt.Verb} {attempt.RequestId}", () => letter.Form.SubmitAsync(letter.Button));
        var answer = page is null ? (_neverLeft ? Answer.NotSent : Answer.Unanswered) : Read(attempt, page);
        attempt.Note(answer, answer == Answer.Acknowledged ? page!.Location!.Split('/')[^1] : null);
        if (answer == Answer.Acknowledged)
        {
            ledger.NoteCrossing(letter.MadeBy, Node.Of(page!));
        }
        Pending = answer is Answer.NotSent or Answer.Unanswered ? letter : null;
        return answer;
    }

    /// <summary>Writes down a page that should have been another.</summary>
    public void NoteOdd(string what, PortalPage page) =>
        ledger.Note(new(DateTime.UtcNow, page.LeadsToSignIn ? $"{what} led to sign-in" : what, page.Status, Node.AllOf(page)));

    private async Task<PortalPage?> TryAsync(string what, Func<Task<PortalPage>> exchange)
    {
        try
        {
            (IsCutOff, _neverLeft) = (false, false);
            return await exchange();
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TaskCanceledException)
        {
            _neverLeft = exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError };
            IsCutOff = true;
            ledger.Note(new(DateTime.UtcNow, what, Status: null, exception.Message));
            return null;
        }
    }

    private Answer Read(Attempt attempt, PortalPage page)
    {
        if (page.Location?.StartsWith("/requests/", StringComparison.Ordinal) == true)
        {
            return Answer.Acknowledged;
        }
        if (page.Status == HttpStatusCode.Conflict && attempt.Verb != RequestVerb.Submit)
        {
            return Answer.Refused;
        }
        NoteOdd($"{attempt.Verb} {attempt.RequestId}", page);
        return page.Status >= HttpStatusCode.InternalServerError ? Answer.Unanswered : Answer.Refused;
    }
}
