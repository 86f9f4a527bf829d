namespace MiunSocial.Web.Background;

/// <summary>A job could not do its work for a cause that the log has been told of already: its run has failed, and nothing is lost.</summary>
public sealed class WorkWaitsException : Exception
{
    public WorkWaitsException()
    {
    }

    public WorkWaitsException(string message)
        : base(message)
    {
    }

    public WorkWaitsException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
