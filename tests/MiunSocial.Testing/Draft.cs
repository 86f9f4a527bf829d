using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Drafts;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Testing;

/// <summary>A request that somebody is writing: one not sent yet, or one that an officer has returned.</summary>
/// <param name="Address">What the addresses of its steps begin with.</param>
public sealed record Draft(PortalClient Writer, string Address)
{
    public RequestType Type { get; init; } = RequestType.NewAccount;

    /// <summary>What is answered in forms that this record fills.</summary>
    public Answers Answers { get; init; } = new();

    /// <summary>Of one that is not sent yet; the address of a returned one has its reference.</summary>
    public Guid Id => Guid.Parse(Address.Split('/')[^1]);

    public static Draft Of(PortalClient writer, PortalPage step) => new(writer, step.Address[..step.Address.LastIndexOf('/')]);

    public static Draft Returned(PortalClient writer, string reference) => new(writer, $"/requests/{reference}/edit");

    public string AddressOf(string step) => $"{Address}/{step}";

    public Task<PortalPage> OpenAsync(string step) => Writer.OpenAsync(AddressOf(step));

    public async Task<PageForm> FormAsync(string step) => (await OpenAsync(step)).StepForm();

    /// <summary>The form of the step that asks for the field.</summary>
    public Task<PageForm> FormWithAsync(string field) => FormAsync(StepOf(field));

    /// <summary>The last page's form, filled.</summary>
    public async Task<PageForm> CheckFormAsync() => Answers.In((await OpenAsync(RequestSteps.Check)).CheckForm());

    /// <summary>Changes one field where it is asked, and keeps the step.</summary>
    public async Task ChangeAsync(string field, params string[] values) =>
        await (await FormWithAsync(field)).Choose(field, values).SucceedAsync(Writing.Close);

    /// <summary>Sends it.</summary>
    public async Task<PortalPage> SubmitAsync() => await (await CheckFormAsync()).SubmitAsync();

    /// <summary>The step that asks for a field; those of the last page are asked there.</summary>
    public string StepOf(string field) => RequestSteps.Of(RequestContent.Empty(Type, Guid.Empty))
        .FirstOrDefault(step => StepForm.Empty(step)?.Has(field) == true) ?? RequestSteps.Check;
}
