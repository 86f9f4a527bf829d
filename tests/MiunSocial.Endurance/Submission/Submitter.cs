using MiunSocial.Testing;

namespace MiunSocial.Endurance.Submission;

/// <summary>A requester who has signed in and sends the last page's form for one whole draft after another.</summary>
internal sealed class Submitter : IDisposable
{
    private readonly PortalClient _client;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _fields;

    private Submitter(PortalClient client, IReadOnlyList<KeyValuePair<string, string>> fields) => (_client, _fields) = (client, fields);

    /// <param name="draft">Whose page gives the form; those of the others are the same.</param>
    public static async Task<Submitter> SignInAsync(Uri site, Guid draft)
    {
        var client = new PortalClient(site);
        await client.SignInAsAsync(WholeDrafts.Requester);
        var form = await client.FormOnAsync($"/requests/drafts/{draft}/check", "form:has([name=HasReadGuidelines])");
        return new(client, form.Choose("HasReadGuidelines", "true").Fields);
    }

    public async Task SubmitAsync(Guid draft)
    {
        var answer = await _client.PostAsync($"/requests/drafts/{draft}/submit", _fields);
        if (answer.Location?.StartsWith("/requests/KOM-", StringComparison.Ordinal) != true)
        {
            throw new InvalidOperationException($"A draft was answered with {(int)answer.Status}: {answer.Text()}");
        }
    }

    public void Dispose() => _client.Dispose();
}
