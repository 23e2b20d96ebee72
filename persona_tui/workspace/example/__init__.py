"""The example community: fictional answers to the shipped banks, held by the engine like anyone's."""
