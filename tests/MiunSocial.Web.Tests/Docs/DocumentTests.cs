using MiunSocial.Web.Tests.Site;

namespace MiunSocial.Web.Tests.Docs;

/// <summary>Documents that could drift from the code are held to it.</summary>
public sealed class DocumentTests(ReadOnlyPortal portal)
{
    [Fact]
    public void WorkflowDocument_SaysWhatTheDomainDoes() =>
        new GeneratedDocument("request-workflow.md").AssertSays(WorkflowDocument.Lines());

    [Fact]
    public void LoanWorkflowDocument_SaysWhatTheDomainDoes() =>
        new GeneratedDocument("loan-workflow.md").AssertSays(LoanWorkflowDocument.Lines());

    [Fact]
    public void PermissionsDocument_SaysWhatThePoliciesAllow() =>
        new GeneratedDocument("permissions.md").AssertSays(PermissionsDocument.Lines(PortalEndpoint.Of(portal)));
}
